import type { RuntimeCall } from '../../pallets/support/call';
import { asDerivative, batch, remark, safeMode, sudo, transfer } from '../support/calls';
import { accountOf, signed } from '../support/extrinsics';
import { eventNames, outcome, runtimeChain, type RuntimeChain } from '../support/runtimeChain';

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
});

const say = (call: RuntimeCall, uri = '//Alice'): string => outcome(chain.apply(signed(chain, uri, call)));
const FILTERED = 'System.CallFiltered';
const BATCHES = ['batch', 'batch_all', 'force_batch'];
const pairs = BATCHES.flatMap((outer) => BATCHES.map((inner) => ({ outer, inner })));

describe('a batch', () => {
  it.each(pairs)('$outer holds no $inner', ({ outer, inner }) => {
    expect(say(batch([remark(), batch([], inner)], outer))).toBe(FILTERED);
  });

  it('may hold one that is hidden in another call, which is not looked into', () => {
    expect(say(batch([asDerivative(0, batch([remark()]))]))).toBe('included');
  });

  it('of batches is stopped within another call all the same: the filter meets it there', () => {
    expect(say(asDerivative(0, batch([batch([])])))).toBe(FILTERED);
  });

  it('of batches is open to root', () => {
    expect(say(sudo(batch([batch([remark()])])))).toBe('included');
    expect(chain.events().find(({ name }) => name === 'Sudid')?.value).toEqual({
      sudo_result: { type: 'Ok', value: undefined },
    });
  });

  it('that is filtered costs its fee and its nonce', () => {
    const alice = accountOf('//Alice');
    const before = chain.free(alice);
    const since = chain.events().length;
    expect(say(batch([batch([])]))).toBe(FILTERED);
    expect(eventNames(chain.events(since))).toEqual([
      'Balances.Withdraw',
      'Balances.Deposit',
      'TransactionPayment.TransactionFeePaid',
      'System.ExtrinsicFailed',
    ]);
    expect(chain.free(alice)).toBeLessThan(before - 5_408n);
    expect(chain.nonce(alice)).toBe(1);
  });
});

describe('safe mode', () => {
  const bob = '0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48';
  const give = transfer(bob as never, 500n);
  const allowed: readonly [string, () => RuntimeCall, string][] = [
    ['System', () => remark(), 'included'],
    ['Sudo', () => sudo(give), 'included'],
    ['SafeMode', () => safeMode('force_exit'), 'BadOrigin'],
  ];
  const stopped: readonly [string, () => RuntimeCall][] = [
    ['a transfer', () => give],
    ['a batch, even of what is allowed', () => batch([remark()])],
    ['a hidden transfer', () => asDerivative(0, give)],
  ];

  beforeEach(() => {
    expect(say(sudo(safeMode('force_enter')))).toBe('included');
    expect(chain.pallets.SafeMode.storage.EnteredUntil.get()).toBe(1 + 7_200);
  });

  it.each(allowed)('leaves %s open', (_pallet, call, expected) => {
    expect(say(call(), '//Alice')).toBe(expected);
  });

  it.each(stopped)('stops %s', (_name, call) => {
    expect(say(call())).toBe(FILTERED);
  });

  it('filters a call without a signature too', () => {
    expect(outcome(chain.apply(chain.bare(give)))).toBe(FILTERED);
  });

  it('decides by pallet, and in two pallets by call', () => {
    const allows = (pallet: string, name: string): boolean => chain.runtime.allows({ pallet, name, args: {} });
    for (const pallet of ['System', 'Sudo', 'SafeMode', 'Timestamp', 'Multisig']) {
      expect([pallet, allows(pallet, 'anything')]).toEqual([pallet, true]);
    }
    for (const pallet of ['Balances', 'Proxy', 'Scheduler', 'Triumvirate', 'Drand', 'EVM', 'Swap', 'AdminUtils']) {
      expect([pallet, allows(pallet, 'anything')]).toEqual([pallet, false]);
    }
    const both = ['set_weights', 'serve_axon', 'set_commitment', 'commit_weights', 'serve_prometheus', 'add_stake'];
    expect(both.filter((name) => allows('SubtensorModule', name))).toEqual(['set_weights', 'serve_axon']);
    expect(both.filter((name) => allows('Commitments', name))).toEqual(['set_commitment']);
  });

  it('lets blocks have their time', () => {
    chain.end();
    chain.begin();
    expect(chain.end().number).toBe(2);
  });

  it('is over when root ends it', () => {
    expect(say(sudo(safeMode('force_exit')))).toBe('included');
    expect(say(give)).toBe('included');
  });

  it('ends by itself after its last block', () => {
    chain.pallets.SafeMode.storage.EnteredUntil.set(3);
    const outcomes = [2, 3, 4].map(() => {
      chain.end();
      chain.begin();
      return say(give);
    });
    expect(outcomes).toEqual([FILTERED, FILTERED, 'included']);
  });
});
