import type { AccountId } from '../../../../pallets/support/account';
import { netUid, rao, ROOT, type NetUid } from '../../../../pallets/subtensor';
import { account, alice, bob, charlie } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { chain, type ChainOptions } from '../../../support/chain';
import { addHotkey, addStaked, addSubnet } from '../../../support/subnets';

export { call, signed } from '../staking/bench';
export { expectEvents, expectOk, expectRefused, refuses, type Refusal } from '../../../support/expectations';

/** Owned by `owner`, whose hotkey has its first place. */
export const SUBNET = netUid(2);
/** There is none. */
export const MISSING = netUid(9);

export const [coldkey, owner] = [alice, bob];
/** The owner's. */
export const ownerHotkey = account(0x40);
/** Nobody's yet. */
export const hotkey = account(0x4f);

/** Block 100. Coldkey, owner and Charlie have 10,000 TAO each. */
export function start(options: Omit<ChainOptions, 'fund'> = {}) {
  const bench = chain({ ...options, fund: [coldkey, owner, charlie].map((who) => [who, tao(10_000)] as const) });
  const ctx = bench.pallets.SubtensorModule;
  const { storage } = ctx;
  const at = (block: number): void => bench.sys.storage.Number.set(block);
  at(100);
  addSubnet(bench, SUBNET);
  addHotkey(bench, ownerHotkey, owner, SUBNET);
  storage.SubnetOwner.set(SUBNET, owner);
  storage.SubnetOwnerHotkey.set(SUBNET, ownerHotkey);
  storage.NetworkRegisteredAt.set(SUBNET, 100n);
  bench.state.settle();
  bench.forgetEvents();
  return {
    ...bench,
    ctx,
    storage,
    /** Lets time pass. */
    at,
    free: (who: AccountId = coldkey): bigint => bench.pallets.System.storage.Account.get(who).data.free,
    /** Leaves an account so much, in rao. */
    leave(who: AccountId, amount: bigint) {
      bench.pallets.System.storage.Account.mutate(who, (one) => ({ ...one, data: { ...one.data, free: amount } }));
    },
    /** Gives a new hotkey of the owner's a place. */
    neuron(byte: number, netuid: NetUid = SUBNET): AccountId {
      addHotkey(bench, account(byte), owner, netuid);
      return account(byte);
    },
    /** TAO on root for a hotkey, in rao. */
    stakeOnRoot: (who: AccountId, amount: bigint): void =>
      addStaked(bench, { hotkey: who, coldkey: owner, netuid: ROOT }, rao(amount)),
  };
}
export type RegistrationBench = ReturnType<typeof start>;
