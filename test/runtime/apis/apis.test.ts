import { apiId, version } from '../../../runtime/version';
import { apis, callApi, NotImplementedError, UnknownMethodError } from '../../../runtime/apis';
import type { AccountId, H256 } from '../../../pallets/support/account';
import type { Transaction } from '../../../pallets/ethereum';
import { decodeExtrinsic } from '../../../runtime/extrinsic';
import { RuntimeTrap } from '../../../pallets/support/dispatchError';
import { runtimeChain, type RuntimeChain } from '../../support/runtimeChain';
import { ask } from './ask';

let chain: RuntimeChain;
beforeAll(async () => {
  chain = await runtimeChain();
});

it('the runtime version lists what is declared, version by version', () => {
  const byId = (a: readonly [string, number], b: readonly [string, number]): number => (a[0] < b[0] ? -1 : 1);
  const declared = apis.map((api) => [apiId(api.name), api.version] as const);
  expect(declared.sort(byId)).toEqual([...version.apis].sort(byId));
});

it('a method that is only declared says so', () => {
  const method = 'GenesisBuilder_build_state';
  const call = () => callApi(chain.runtime, method, Uint8Array.of(0));
  expect(call).toThrow(NotImplementedError);
  expect(call).toThrow('GenesisBuilder_build_state is declared but not implemented in this emulator yet');
});

it('an unknown method is named', () => {
  expect(() => callApi(chain.runtime, 'SwapRuntimeApi_free_lunch', new Uint8Array(0))).toThrow(UnknownMethodError);
  expect(() => callApi(chain.runtime, 'SwapRuntimeApi_free_lunch', new Uint8Array(0))).toThrow(
    'SwapRuntimeApi_free_lunch',
  );
});

it.each([
  ['too few', [1]],
  ['too many', [1, 0, 0]],
])('%s bytes of arguments trap', (_name, args) => {
  const call = () => callApi(chain.runtime, 'SwapRuntimeApi_current_alpha_price', Uint8Array.from(args));
  expect(call).toThrow(RuntimeTrap);
});

describe('GenesisBuilder', () => {
  it('has the preset for benchmarks and no other', () => {
    expect(ask(chain.runtime, 'GenesisBuilder', 'preset_names')).toEqual(['benchmark']);
    expect(ask(chain.runtime, 'GenesisBuilder', 'get_preset', { id: 'mainnet' })).toBeUndefined();
  });

  it('spells the preset as the runtime does', () => {
    const text = new TextDecoder().decode(ask(chain.runtime, 'GenesisBuilder', 'get_preset', { id: 'benchmark' }));
    expect(text.split('\n').slice(0, 4)).toEqual(['{', '      "aura": {', '        "authorities": [', '          "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"']); // prettier-ignore
    expect(text.endsWith('"stakes": []\n      }\n    }')).toBe(true);
  });
});

describe('EthereumRuntimeRPCApi', () => {
  const api = 'EthereumRuntimeRPCApi';
  const address = `0x${'11'.repeat(20)}`;

  it('knows an account by its hashed address: in wei, and without the 500 rao that keep it alive', () => {
    expect(ask(chain.runtime, api, 'account_basic', { address })).toEqual({ balance: 0n, nonce: 0n });
    const { Account } = chain.pallets.System.storage;
    // blake2_256 of 'evm:' and the address
    const behind = '0x32f955c958e51189a4921aed41ef00818f7368dfaec8d9969f091006f8066228' as AccountId;
    const empty = Account.get(behind);
    Account.set(behind, { ...empty, nonce: 7, providers: 1, data: { ...empty.data, free: 1_000_000_500n } });
    const basic = { balance: 1_000_000_000_000_000_000n, nonce: 7n };
    expect(ask(chain.runtime, api, 'account_basic', { address })).toEqual(basic);
  });

  it('begins with the block of the genesis', () => {
    expect(ask(chain.runtime, api, 'current_block').header.number).toBe(0n);
    expect(ask(chain.runtime, api, 'current_all')[1]).toEqual([]);
  });

  it('finds no code, no storage and the fee of the genesis', () => {
    expect(ask(chain.runtime, api, 'account_code_at', { address })).toEqual(new Uint8Array(0));
    expect(ask(chain.runtime, api, 'storage_at', { address, index: 1n })).toBe(`0x${'00'.repeat(32)}`);
    expect(ask(chain.runtime, api, 'gas_price')).toBe(20_000_000_000n);
  });

  it('wraps a transaction into an extrinsic, and finds it again among others', () => {
    const transaction: Transaction = {
      type: 'Legacy',
      value: {
        nonce: 1n,
        gas_price: 2n,
        gas_limit: 3n,
        action: { type: 'Create' },
        value: 4n,
        input: Uint8Array.of(5),
        signature: { v: 27n, r: `0x${'06'.repeat(32)}` as H256, s: `0x${'07'.repeat(32)}` as H256 },
      },
    };
    const xt = ask(chain.runtime, 'ConvertTransactionRuntimeApi', 'convert_transaction', { transaction });
    expect(xt.preamble.type).toBe('Bare');
    const { holes } = chain.runtime.definition;
    const other = decodeExtrinsic(chain.bare({ pallet: 'Timestamp', name: 'set', args: { now: 1n } }), holes);
    expect(ask(chain.runtime, api, 'extrinsic_filter', { xts: [other, xt, other] })).toEqual([transaction]);
  });
});
