import type { CrowdloanInfo } from '../../../pallets/crowdloan/types';
import type { Terms } from '../../../pallets/crowdloan/create';
import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { signedBy } from '../../../pallets/support/origin';
import { account, alice, bob, charlie } from '../../support/accounts';
import { tao } from '../../support/amounts';
import { chain } from '../../support/chain';
import { expectOk } from '../../support/expectations';

export { alice, bob, charlie } from '../../support/accounts';
export { expectEvents, expectOk, refuses } from '../../support/expectations';
export { tao } from '../../support/amounts';

/** Opens every crowdloan; the others contribute. */
export const creator = alice;
/** Has no balance. */
export const target = account(0x77);
/** Block in which crowdloans end, unless said otherwise. */
export const END = 200;
/** The first crowdloan's own: "modl", "bt/cloan", and its number. */
export const FUNDS = `0x6d6f646c62742f636c6f616e${'0'.repeat(40)}` as AccountId;

export const signed = (who: AccountId = creator) => signedBy(who);
export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Crowdloan', name, args });
export const first = { crowdloan_id: 0 };

export const terms: Terms = {
  deposit: tao(10),
  min_contribution: tao(1),
  cap: tao(100),
  end: END,
  call: undefined,
  target_address: undefined,
};

/** Block 100, on a chain where crowdloans last 50 to 20,000 blocks. Alice, Bob and Charlie have 1,000 TAO each. */
export function start() {
  const bench = chain({ fund: [alice, bob, charlie].map((who) => [who, tao(1_000)] as const) });
  const { Crowdloan: ctx, System, Preimage } = bench.pallets;
  const at = (block: number): void => bench.sys.storage.Number.set(block);
  at(100);
  bench.state.settle();
  bench.forgetEvents();
  return {
    ...bench,
    ctx,
    storage: ctx.storage,
    /** Lets time pass. */
    at,
    free: (who: AccountId): bigint => System.storage.Account.get(who).data.free,
    exists: (who: AccountId): boolean => System.storage.Account.has(who),
    /** Leaves an account so much, in rao. */
    leave: (who: AccountId, amount: bigint): void =>
      void System.storage.Account.mutate(who, (one) => ({ ...one, data: { ...one.data, free: amount } })),
    /** What is stored of the first crowdloan. */
    info: (): CrowdloanInfo => ctx.storage.Crowdloans.get(0)!,
    change: (changes: Partial<CrowdloanInfo>): void =>
      ctx.storage.Crowdloans.set(0, { ...ctx.storage.Crowdloans.get(0)!, ...changes }),
    given: (who: AccountId): bigint | undefined => ctx.storage.Contributions.get(0, who),
    /** How many calls Preimage keeps. */
    kept: (): number => [...Preimage.storage.PreimageFor.keys()].length,
  };
}
export type CrowdloanBench = ReturnType<typeof start>;

/** As `start`, with a crowdloan that is open: 10 of 100 TAO, at least 1 at a time. */
export function opened(changes: Partial<Terms> = {}): CrowdloanBench {
  const bench = start();
  expectOk(bench, call('create', { ...terms, ...changes }), signed());
  bench.forgetEvents();
  return bench;
}

export const contribute = (bench: CrowdloanBench, who: AccountId, amount: bigint): void =>
  void expectOk(bench, call('contribute', { ...first, amount }), signed(who));

/** As `opened`, and Bob gave what is missing; in the block of the end. */
export function raised(changes: Partial<Terms> = {}): CrowdloanBench {
  const bench = opened(changes);
  contribute(bench, bob, tao(90));
  bench.at(END);
  bench.state.settle();
  bench.forgetEvents();
  return bench;
}
