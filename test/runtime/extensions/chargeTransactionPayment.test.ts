import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import type { RuntimeEvent } from '../../../pallets/support/event';
import { runtimeDefinition } from '../../../runtime';
import {
  batch,
  remark,
  setStorage,
  setTime,
  sudo,
  sudoUncheckedWeight,
  transfer,
  transferAll,
} from '../../support/calls';
import { freeRemark } from '../../support/definitions';
import { accountOf, signed, type SigningOptions } from '../../support/extrinsics';
import { eventNames, outcome, runtimeChain, type RuntimeChain } from '../../support/runtimeChain';

/** 108_157_000 ps of an extrinsic's base at 5e-5 rao. */
const BASE_FEE = 5_408n;
const EXISTENTIAL = 500n;
const bob = '0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48' as AccountId;
const stranger = `0x${'77'.repeat(32)}` as AccountId;

interface Settled {
  readonly outcome: string;
  readonly events: readonly RuntimeEvent[];
  readonly names: readonly string[];
  /** What the sender has less than before, in rao. */
  readonly spent: bigint;
  /** What no longer exists. */
  readonly burned: bigint;
  readonly length: number;
}

let chain: RuntimeChain;
const open = async (definition = runtimeDefinition('fast')): Promise<void> => {
  chain = (await runtimeChain({ definition })).begin();
  // The recorded genesis begins with none, and it never falls below.
  chain.pallets.SubtensorModule.storage.TotalIssuance.set((10n ** 12n) as never);
};
beforeEach(() => open());

const issuance = (): readonly bigint[] => [
  chain.pallets.Balances.storage.TotalIssuance.get(),
  chain.pallets.SubtensorModule.storage.TotalIssuance.get(),
];

function settle(call: RuntimeCall, options: SigningOptions & { readonly uri?: string } = {}): Settled {
  const { uri = '//Alice' } = options;
  const who = accountOf(uri);
  const bytes = signed(chain, uri, call, options);
  const [since, free, total] = [chain.events().length, chain.free(who), issuance()];
  const applied = chain.apply(bytes);
  const events = chain.events(since);
  const burned = issuance().map((now, index) => total[index]! - now);
  // Fees leave both issuances alike.
  expect(burned[1]).toBe(burned[0]);
  const spent = free - chain.free(who);
  return {
    outcome: outcome(applied),
    events,
    names: eventNames(events),
    spent,
    burned: burned[0]!,
    length: bytes.length,
  };
}

const event = ({ events }: Settled, pallet: string, name: string): unknown =>
  events.find((each) => each.pallet === pallet && each.name === name)?.value;
const paid = (settled: Settled): unknown => event(settled, 'TransactionPayment', 'TransactionFeePaid');

describe('the fee, to the rao', () => {
  /** Fee of the call's weight: round(ref_time / 20_000), a half down. */
  it.each<[string, () => RuntimeCall, SigningOptions & { uri?: string }, string, bigint, bigint]>([
    ['an empty remark: 79.3', () => remark(), {}, 'included', 79n, 0n],
    ['a remark of 100 bytes: 133.9', () => remark(100), {}, 'included', 134n, 0n],
    ['a transfer: 8202.55', () => transfer(bob, 5n), {}, 'included', 8_203n, 5n],
    ['a transfer with a tip', () => transfer(bob, 5n), { tip: 1_000n }, 'included', 8_203n, 1_005n],
    ['a transfer that fails', () => transfer(bob, 10n ** 15n), {}, 'Token.FundsUnavailable', 8_203n, 0n],
    [
      'a transfer of more than there is at all',
      () => transfer(bob, 10n ** 18n),
      {},
      'Arithmetic.Underflow',
      8_203n,
      0n,
    ],
  ])('%s', (_name, call, options, expected, weightFee, beside) => {
    const settled = settle(call(), options);
    const fee = BASE_FEE + BigInt(settled.length) + weightFee;
    const tip = options.tip ?? 0n;
    expect(settled.outcome).toBe(expected);
    expect(settled.spent).toBe(fee + beside);
    expect(settled.burned).toBe(fee + tip);
    expect(event(settled, 'Balances', 'Withdraw')).toEqual({ who: accountOf('//Alice'), amount: fee + tip });
    expect(event(settled, 'Balances', 'Deposit')).toEqual({ who: accountOf('//Alice'), amount: 0n });
    expect(paid(settled)).toEqual({ who: accountOf('//Alice'), actual_fee: fee + tip, tip });
  });

  it('burns what SubtensorModule counts, down to nothing', () => {
    chain.pallets.SubtensorModule.storage.TotalIssuance.set(100n as never);
    expect(outcome(chain.apply(signed(chain, '//Alice', remark())))).toBe('included');
    expect(chain.pallets.SubtensorModule.storage.TotalIssuance.get()).toBe(0n);
  });

  it('a byte is a rao', () => {
    const [short, long] = [settle(remark(10)), settle(remark(30))];
    const bytes = BigInt(long.length - short.length);
    // 20 bytes of 10_920 ps each: 84.76 and 95.68 rao of weight.
    expect(long.spent - short.spent).toBe(bytes + 96n - 85n);
  });

  it('a batch that stops gives back what it did not use', () => {
    const settled = settle(batch([transfer(bob, 10n ** 15n), remark(), remark()]));
    // A batch takes 4_034_000, two reads and 4_914_560 a call; then a transfer and two remarks of 1_586_000.
    const declared = 4_034_000n + 50_000_000n + 3n * 4_914_560n + 164_051_000n + 2n * 1_586_000n;
    const used = 4_034_000n + 50_000_000n + 4_914_560n + 164_051_000n;
    // In rao 11_800.034 and 11_149.978.
    expect([declared, used]).toEqual([236_000_680n, 222_999_560n]);
    const whole = BASE_FEE + BigInt(settled.length) + 11_800n;
    expect(event(settled, 'Balances', 'Withdraw')).toMatchObject({ amount: whole });
    expect(event(settled, 'Balances', 'Deposit')).toMatchObject({ amount: 650n });
    expect(settled.spent).toBe(whole - 650n);
    expect(paid(settled)).toMatchObject({ actual_fee: settled.spent, tip: 0n });
  });

  it('a tip is not given back', () => {
    const settled = settle(sudo(remark()), { tip: 900n });
    expect(settled.spent).toBe(900n);
    expect(paid(settled)).toMatchObject({ actual_fee: 900n, tip: 900n });
  });
});

describe('events, in their order', () => {
  const AROUND = ['Balances.Withdraw', 'Balances.Deposit', 'TransactionPayment.TransactionFeePaid'] as const;
  const [withdraw, deposit, feePaid] = AROUND;

  it.each<[string, () => RuntimeCall, readonly string[]]>([
    ['a remark', () => remark(), [...AROUND, 'System.ExtrinsicSuccess']],
    [
      'a transfer',
      () => transfer(bob, 500n),
      [withdraw, 'Balances.Transfer', deposit, feePaid, 'System.ExtrinsicSuccess'],
    ],
    [
      'a transfer to a new account',
      () => transfer(stranger, 500n),
      [
        withdraw,
        'System.NewAccount',
        'Balances.Endowed',
        'Balances.Transfer',
        deposit,
        feePaid,
        'System.ExtrinsicSuccess',
      ],
    ],
    ['a failure', () => transfer(stranger, 499n), [...AROUND, 'System.ExtrinsicFailed']],
    ['sudo', () => sudo(remark()), [withdraw, 'Sudo.Sudid', deposit, feePaid, 'System.ExtrinsicSuccess']],
  ])('of %s', (_name, call, names) => {
    expect(settle(call()).names).toEqual(names);
  });

  it('the last shows weight, class and whether the call paid', () => {
    const { events } = settle(transfer(bob, 500n));
    expect(events.at(-1)?.value).toEqual({
      dispatch_info: {
        weight: { ref_time: 164_051_000n + 108_157_000n, proof_size: 3_593n },
        class: 'Normal',
        pays_fee: 'Yes',
      },
    });
    expect(settle(transfer(stranger, 499n)).events.at(-1)?.value).toMatchObject({
      dispatch_error: { type: 'Token', value: 'BelowMinimum' },
    });
    expect(settle(sudo(setStorage([]))).events.at(-1)?.value).toMatchObject({
      dispatch_info: { class: 'Operational', pays_fee: 'No' },
    });
  });
});

describe('a call that pays nothing in the end', () => {
  it.each<[string, () => RuntimeCall]>([
    ['sudo', () => sudo(remark())],
    ['sudo whose call fails', () => sudo(transfer(bob, 1n))],
    ['sudo with a weight of its own', () => sudoUncheckedWeight(remark(), 10_000_000n)],
  ])('%s: the fee is taken and given back in full', (_name, call) => {
    const settled = settle(call());
    const withdrawn = event(settled, 'Balances', 'Withdraw') as { readonly amount: bigint };
    expect(settled.outcome).toBe('included');
    expect(withdrawn.amount).toBeGreaterThan(BASE_FEE);
    expect(event(settled, 'Balances', 'Deposit')).toEqual({ who: accountOf('//Alice'), amount: withdrawn.amount });
    expect(paid(settled)).toEqual({ who: accountOf('//Alice'), actual_fee: 0n, tip: 0n });
    expect([settled.spent, settled.burned]).toEqual([0n, 0n]);
  });

  it('sudo by anybody else pays', () => {
    const settled = settle(sudo(remark()), { uri: '//Bob' });
    expect(settled.outcome).toBe('Sudo.RequireSudo');
    expect(settled.spent).toBeGreaterThan(BASE_FEE);
  });
});

describe('a call that never pays', () => {
  beforeEach(() => open(freeRemark()));

  it('takes nothing, and says so in one event', () => {
    const settled = settle(remark());
    expect(settled.names).toEqual(['TransactionPayment.TransactionFeePaid', 'System.ExtrinsicSuccess']);
    expect(paid(settled)).toEqual({ who: accountOf('//Alice'), actual_fee: 0n, tip: 0n });
    expect([settled.spent, settled.burned]).toEqual([0n, 0n]);
    expect(settled.events.at(-1)?.value).toMatchObject({ dispatch_info: { pays_fee: 'No' } });
  });

  it('takes the tip alone', () => {
    const settled = settle(remark(), { tip: 12n });
    expect(settled.names[0]).toBe('Balances.Withdraw');
    expect([settled.spent, settled.burned]).toEqual([12n, 12n]);
  });

  it('makes a batch free that holds it', () => {
    expect(settle(batch([transfer(bob, 500n), remark()])).spent).toBe(500n);
  });
});

describe('an account with little', () => {
  const poor = '//Poor';
  const give = (amount: bigint): void => {
    expect(settle(transfer(accountOf(poor), amount)).outcome).toBe('included');
  };
  const feeOf = (call: RuntimeCall): bigint => BASE_FEE + BigInt(signed(chain, poor, call).length) + 79n;

  it('pays down to the existential deposit, which stays', () => {
    const fee = feeOf(remark());
    give(fee + EXISTENTIAL);
    const bytes = signed(chain, poor, remark());
    expect(chain.validate(bytes)).toMatchObject({ priority: 1n });
    expect(settle(remark(), { uri: poor })).toMatchObject({ outcome: 'included', spent: fee });
    expect(chain.free(accountOf(poor))).toBe(EXISTENTIAL);
    expect(settle(remark(), { uri: poor })).toMatchObject({
      outcome: 'refused: Invalid.Payment',
      spent: 0n,
      names: [],
    });
  });

  it('is refused with a rao less, and for a tip that it does not have', () => {
    const fee = feeOf(remark());
    give(fee + EXISTENTIAL - 1n);
    const refused = { outcome: 'refused: Invalid.Payment', spent: 0n };
    expect(() => chain.validate(signed(chain, poor, remark()))).toThrow('Invalid.Payment');
    expect(settle(remark(), { uri: poor })).toMatchObject(refused);
    give(600n);
    expect(settle(remark(), { uri: poor, tip: 10_000n })).toMatchObject(refused);
    expect(settle(remark(), { uri: poor, tip: 2n ** 64n - 1n })).toMatchObject(refused);
    expect(chain.nonce(accountOf(poor))).toBe(0);
  });

  it('that gives away the rest is reaped, and gets no refund event', () => {
    give(1_000_000n);
    const settled = settle(transferAll(bob), { uri: poor });
    expect(settled.names).toEqual([
      'Balances.Withdraw',
      'System.KilledAccount',
      'Balances.Transfer',
      'TransactionPayment.TransactionFeePaid',
      'System.ExtrinsicSuccess',
    ]);
    expect(chain.pallets.System.storage.Account.has(accountOf(poor))).toBe(false);
    const { actual_fee } = paid(settled) as { readonly actual_fee: bigint };
    expect(settled.burned).toBe(actual_fee);
    expect(event(settled, 'Balances', 'Transfer')).toMatchObject({ amount: 1_000_000n - actual_fee });
  });

  it('that is reaped loses what would have been given back', () => {
    give(1_000_000n);
    const settled = settle(batch([transferAll(bob), transfer(bob, 5n), remark()]), { uri: poor });
    expect(settled.names).toContain('Utility.BatchInterrupted');
    expect(settled.names).not.toContain('Balances.Deposit');
    const { amount } = event(settled, 'Balances', 'Withdraw') as { readonly amount: bigint };
    const { actual_fee } = paid(settled) as { readonly actual_fee: bigint };
    expect(actual_fee).toBeLessThan(amount);
    expect(settled.burned).toBe(amount);
  });
});

describe('the pool is told the priority of the class, whatever the tip', () => {
  it.each<[string, () => RuntimeCall, bigint, bigint]>([
    ['normal', () => remark(), 0n, 1n],
    ['normal with a tip', () => remark(), 1_000_000n, 1n],
    ['operational', () => sudo(setStorage([])), 0n, 10_000_000_000n],
  ])('%s', (_name, call, tip, priority) => {
    expect(chain.validate(signed(chain, '//Alice', call(), { tip })).priority).toBe(priority);
  });

  it('and nothing of a mandatory call', () => {
    expect(() => chain.validate(signed(chain, '//Alice', setTime(1n)))).toThrow('Invalid.MandatoryValidation');
  });
});
