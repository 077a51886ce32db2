import { cryptoReady } from '../../primitives/crypto/ready';
import { decodeAll, encode, toHex, u32, u64 } from '../../primitives/scale';
import { runtimeDefinition } from '../../runtime';
import type { RuntimeDefinition } from '../../runtime/definition';
import { decodeMetadata } from '../../runtime/metadata';
import { recordedMetadata } from '../conformance/metadata/recorded';
import { remark, transfer } from '../support/calls';
import { accountOf, signed } from '../support/extrinsics';
import { outcome, runtimeChain } from '../support/runtimeChain';

beforeAll(cryptoReady);

type Values = Readonly<Record<string, string>>;

/** Constants in SCALE by `Pallet.Name`. */
function constants({ pallets, holes }: RuntimeDefinition): Values {
  return Object.fromEntries(
    pallets.flatMap(({ pallet, constants: values }) =>
      Object.entries(pallet.constants).map(([name, { codec }]) => [
        `${pallet.name}.${name}`,
        toHex(encode(codec, values[name] as never, holes)),
      ]),
    ),
  );
}

function recordedConstants(profile: 'fast' | 'mainnet'): Values {
  const { value } = decodeMetadata(recordedMetadata(profile, 14));
  return Object.fromEntries(
    value.pallets.flatMap((pallet) =>
      pallet.constants.map((constant) => [`${pallet.name}.${constant.name}`, toHex(constant.value)]),
    ),
  );
}

const onlyOf = ({ byName }: RuntimeDefinition, all: Values): Values =>
  Object.fromEntries(Object.entries(all).filter(([name]) => byName.has(name.slice(0, name.indexOf('.')))));

const differing = (one: Values, other: Values): readonly string[] =>
  Object.keys(one).filter((name) => one[name] !== other[name]);

describe('the constants of a profile', () => {
  it.each(['fast', 'mainnet'] as const)('%s are the recorded ones', (profile) => {
    const definition = runtimeDefinition(profile);
    const own = constants(definition);
    expect(own).toEqual(onlyOf(definition, recordedConstants(profile)));
    expect(Object.keys(own).length).toBeGreaterThan(100);
  });

  it('differ between fast and mainnet where the recorded ones do', () => {
    const [fast, mainnet] = [recordedConstants('fast'), recordedConstants('mainnet')];
    const definition = runtimeDefinition('fast');
    expect(differing(constants(definition), constants(runtimeDefinition('mainnet')))).toEqual(
      differing(onlyOf(definition, fast), onlyOf(definition, mainnet)),
    );
    expect(differing(fast, mainnet)).toContain('Timestamp.MinimumPeriod');
  });

  it('are mainnet’s in the slow form', () => {
    expect(constants(runtimeDefinition('slow'))).toEqual(constants(runtimeDefinition('mainnet')));
  });
});

describe('constants that are overridden', () => {
  it('hold for calls, for the metadata and for this chain alone', async () => {
    const name = 'Balances.ExistentialDeposit';
    const chain = (await runtimeChain({ constants: { [name]: 10_000n } })).begin();
    const give = (amount: bigint): Uint8Array => signed(chain, '//Alice', transfer(accountOf('//New'), amount));
    expect(outcome(chain.apply(give(9_999n)))).toBe('Token.BelowMinimum');
    expect(outcome(chain.apply(give(10_000n)))).toBe('included');
    expect(decodeAll(u64, Buffer.from(constants(chain.runtime.definition)[name]!.slice(2), 'hex'))).toBe(10_000n);
    const others = constants(runtimeDefinition('fast'));
    expect(others[name]).toBe(toHex(encode(u64, 500n)));
    expect(differing(others, constants(chain.runtime.definition))).toEqual([name]);
  });

  it('reach what reads them in hooks', async () => {
    const chain = (await runtimeChain({ constants: { 'System.BlockHashCount': 2 } })).buildTo(6);
    const known = chain.hashes.map((_, number) => chain.pallets.System.storage.BlockHash.has(number));
    // Block 6 forgets the hash of block 3, as its own is not known yet.
    expect(known).toEqual([true, false, false, false, true, true, false]);
    expect(toHex(encode(u32, chain.pallets.System.constants.BlockHashCount))).toBe('0x02000000');
    expect(outcome(chain.begin().apply(signed(chain, '//Alice', remark())))).toBe('included');
  });

  it.each(['Balances.Existential', 'ExistentialDeposit', 'Nothing.ExistentialDeposit', 'balances.ExistentialDeposit'])(
    'must exist: %s does not',
    (name) => {
      expect(() => runtimeDefinition('fast', { [name]: 1n })).toThrow(
        `no constant ${name}; constants are named Pallet.Name, as in Balances.ExistentialDeposit`,
      );
    },
  );
});

it('a runtime is assembled once for a profile', () => {
  expect(runtimeDefinition('fast')).toBe(runtimeDefinition('fast'));
  expect(runtimeDefinition('fast')).not.toBe(runtimeDefinition('mainnet'));
  expect(runtimeDefinition('fast', {})).not.toBe(runtimeDefinition('fast'));
});
