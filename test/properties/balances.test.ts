import fc from 'fast-check';
import { cryptoReady } from '../../primitives/crypto/hashers';
import { failures } from '../../pallets/support/dispatchError';
import { root, signedBy } from '../../pallets/support/origin';
import * as pallet from '../../pallets/balances';
import { account, bench, ED, id, type Bench } from '../pallets/balances/bench';

beforeAll(() => cryptoReady());

const who = fc.integer({ min: 1, max: 5 }).map(account);
const amount = fc.oneof(fc.bigInt(0n, 3_000n), fc.constantFrom(0n, 1n, ED - 1n, ED, ED + 1n, 2n ** 64n - 1n));
const REASONS = [{ type: 'Preimage', value: 'Preimage' }, { type: 'SafeMode', value: 'EnterOrExtend' }] as const; // prettier-ignore
const reason = fc.constantFrom(...REASONS);
const status = fc.constantFrom<pallet.BalanceStatus>('Free', 'Reserved');
const precision = fc.constantFrom<pallet.Precision>('Exact', 'BestEffort');
const preservation = fc.constantFrom<pallet.Preservation>('Expendable', 'Protect', 'Preserve');
const fortitude = fc.constantFrom<pallet.Fortitude>('Polite', 'Force');
const name = fc.constantFrom<pallet.ReserveIdentifier>('0x0000000000000001', '0x0000000000000002');

type Step = (chain: Bench) => unknown;
const step = <T extends readonly unknown[]>(
  run: (chain: Bench, ...args: T) => unknown,
  ...parts: { [I in keyof T]: fc.Arbitrary<T[I]> }
): fc.Arbitrary<Step> =>
  fc
    .tuple<unknown[]>(...(parts as fc.Arbitrary<unknown>[]))
    .map((args) => (chain) => run(chain, ...(args as unknown as T)));

const call = (chain: Bench, method: string, args: { readonly [arg: string]: unknown }, origin = root) =>
  chain.run(method, args, origin);
type Who = ReturnType<typeof account>;

const calls = [
  step(
    (chain, a: Who, b: Who, value: bigint) => call(chain, 'transfer_allow_death', { dest: id(b), value }, signedBy(a)),
    who,
    who,
    amount,
  ),
  step(
    (chain, a: Who, b: Who, value: bigint) => call(chain, 'transfer_keep_alive', { dest: id(b), value }, signedBy(a)),
    who,
    who,
    amount,
  ),
  step(
    (chain, a: Who, b: Who, keep_alive: boolean) =>
      call(chain, 'transfer_all', { dest: id(b), keep_alive }, signedBy(a)),
    who,
    who,
    fc.boolean(),
  ),
  step(
    (chain, a: Who, value: bigint, keep_alive: boolean) => call(chain, 'burn', { value, keep_alive }, signedBy(a)),
    who,
    amount,
    fc.boolean(),
  ),
  step(
    (chain, a: Who, new_free: bigint) => call(chain, 'force_set_balance', { who: id(a), new_free }),
    who,
    fc.bigInt(0n, 5_000n),
  ),
  step((chain, a: Who, value: bigint) => call(chain, 'force_unreserve', { who: id(a), amount: value }), who, amount),
];

/** A free function, in a layer as a call has. */
const free = (chain: Bench, run: (ctx: pallet.Balances) => unknown) =>
  chain.attempt((ctx) => chain.env.layer(() => run(ctx)));

const functions = [
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.mintInto(ctx, a, value)), who, amount),
  step(
    (chain, a: Who, value: bigint, p: pallet.Precision, q: pallet.Preservation, f: pallet.Fortitude) =>
      free(chain, (ctx) => pallet.dropCredit(ctx, pallet.withdraw(ctx, a, value, p, q, f))),
    who, amount, precision, preservation, fortitude,
  ), // prettier-ignore
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.dropDebt(ctx, pallet.deposit(ctx, a, value, 'Exact'))), who, fc.bigInt(0n, 3_000n)),
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.dropNegative(ctx, pallet.currencyWithdraw(ctx, a, value, 'AllowDeath'))), who, amount),
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.dropPositive(ctx, pallet.depositCreating(ctx, a, value))), who, fc.bigInt(0n, 3_000n)),
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.reserve(ctx, a, value)), who, amount),
  step((chain, a: Who, b: Who, value: bigint, s: pallet.BalanceStatus) => free(chain, (ctx) => pallet.repatriateReserved(ctx, a, b, value, s)), who, who, amount, status),
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.dropNegative(ctx, pallet.slashReserved(ctx, a, value).slashed)), who, amount),
  step((chain, a: Who, n: pallet.ReserveIdentifier, value: bigint) => free(chain, (ctx) => pallet.reserveNamed(ctx, n, a, value)), who, name, amount),
  step((chain, a: Who, n: pallet.ReserveIdentifier, value: bigint) => free(chain, (ctx) => pallet.unreserveNamed(ctx, n, a, value)), who, name, amount),
  step((chain, a: Who, b: Who, n: pallet.ReserveIdentifier, value: bigint, s: pallet.BalanceStatus) => free(chain, (ctx) => pallet.repatriateReservedNamed(ctx, n, a, b, value, s)), who, who, name, amount, status),
  step((chain, a: Who, r: pallet.RuntimeReason, value: bigint) => free(chain, (ctx) => pallet.hold(ctx, r, a, value)), who, reason, amount),
  step((chain, a: Who, r: pallet.RuntimeReason, value: bigint, p: pallet.Precision) => free(chain, (ctx) => pallet.release(ctx, r, a, value, p)), who, reason, amount, precision),
  step((chain, a: Who, r: pallet.RuntimeReason, value: bigint, f: pallet.Fortitude) => free(chain, (ctx) => pallet.burnHeld(ctx, r, a, value, 'BestEffort', f)), who, reason, amount, fortitude),
  step((chain, a: Who, b: Who, r: pallet.RuntimeReason, value: bigint, p: pallet.Precision) => free(chain, (ctx) => pallet.transferOnHold(ctx, r, a, b, value, p, 'OnHold', 'Polite')), who, who, reason, amount, precision),
  step((chain, a: Who, value: bigint) => free(chain, (ctx) => pallet.setLock(ctx, '0x00000000000000ff', a, value, 31)), who, fc.bigInt(0n, 3_000n)),
  step((chain, a: Who, r: pallet.RuntimeReason, value: bigint) => free(chain, (ctx) => pallet.setFreeze(ctx, r, a, value)), who, reason, fc.bigInt(0n, 3_000n)),
]; // prettier-ignore

const walks = fc.array(fc.oneof(...calls, ...functions), { minLength: 1, maxLength: 60 });

/** What the accounts own, and the issuance that should be its sum. */
const books = (chain: Bench) => ({ owned: chain.owned(), issued: chain.issuance() });

function walk(steps: readonly Step[], look: (chain: Bench) => void): void {
  const chain = bench([[account(1), 4_000n], [account(2), 700n], [account(3), ED]]); // prettier-ignore
  for (const take of steps) {
    take(chain);
    look(chain);
  }
}

describe('whatever happens to balances', () => {
  it('the issuance is the sum of what the accounts own', () => {
    fc.assert(
      fc.property(walks, (steps) => walk(steps, (chain) => expect(chain.issuance()).toBe(books(chain).owned))),
      { numRuns: 300 },
    );
  });

  it('an account stands by its deposit, and is needed exactly when something of it is set aside', () => {
    fc.assert(
      fc.property(walks, (steps) =>
        walk(steps, (chain) => {
          for (const { providers, consumers, data } of chain.sys.storage.Account.values()) {
            expect(data.free).toBeGreaterThanOrEqual(ED);
            expect(providers).toBe(1);
            expect(consumers).toBe(data.reserved > 0n || data.frozen > 0n ? 1 : 0);
          }
        }),
      ),
      { numRuns: 200 },
    );
  });

  it('reserves and holds by name never exceed what is reserved', () => {
    const sum = (entries: readonly { readonly amount: bigint }[]) =>
      entries.reduce((total, entry) => total + entry.amount, 0n);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...functions.slice(8, 15), ...calls.slice(0, 4)), { minLength: 5, maxLength: 60 }),
        (steps) =>
          walk(steps, (chain) => {
            for (const [[owner], { data }] of chain.sys.storage.Account.entries()) {
              const { Reserves, Holds } = chain.ctx.storage;
              expect(sum(Reserves.get(owner)) + sum(Holds.get(owner))).toBe(data.reserved);
            }
          }),
      ),
      { numRuns: 200 },
    );
  });

  it('a failed call changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...calls), { minLength: 1, maxLength: 40 }), (steps) => {
        const chain = bench([[account(1), 4_000n], [account(2), 700n]]); // prettier-ignore
        for (const take of steps) {
          const before = [...chain.sys.storage.Account.entries()];
          const seen = chain.names().length;
          const ended = take(chain) as { readonly error?: string };
          if (ended.error === undefined) continue;
          expect([...chain.sys.storage.Account.entries()]).toEqual(before);
          expect(chain.names()).toHaveLength(seen);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a layer undoes what a function wrote', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const chain = bench([[account(1), 4_000n], [account(2), 700n]]); // prettier-ignore
        const before = [...chain.sys.storage.Account.entries()];
        expect(() =>
          chain.env.layer(() => {
            steps.forEach((take) => take(chain));
            throw failures.Corruption;
          }),
        ).toThrow('Corruption');
        expect([...chain.sys.storage.Account.entries()]).toEqual(before);
        expect(books(chain)).toEqual({ owned: 4_700n, issued: 4_700n });
      }),
      { numRuns: 100 },
    );
  });
});
