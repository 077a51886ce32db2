import { blake2AsHex } from '@polkadot/util-crypto';
import type { H256 } from '../../../../pallets/support/account';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { noOrigin, signedBy, type Origin } from '../../../../pallets/support/origin';
import type { Profile } from '../../../../runtime';
import { account, alice } from '../../../support/accounts';
import { remark } from '../../../support/calls';
import { chain } from '../../../support/chain';
import { expectOk } from '../../../support/expectations';

/** Owns the hotkey, which is in the senate of two. */
export const coldkey = alice;
export const [hotkey, otherSenator] = [account(0x4f), account(0x50)] as const;
export const INNER: RuntimeCall = { pallet: 'SubtensorModule', name: 'sudo', args: { call: remark() } };
export const INNER_HASH = blake2AsHex('0x0733000000') as H256;
/** How long a motion stays open at least on the fast build: 12 h of 250 ms. */
export const MOTION_DURATION = 172_800;

/** A motion that so many of so many seats are for. */
export const motionOf = (ayes: number, seats: number): Origin => ({
  ...noOrigin(),
  caller: { type: 'Triumvirate', value: { type: 'Members', value: [ayes, seats] } },
});

export const call = (pallet: string, name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet, name, args });

/** The chain with a senate of two, whose hotkeys belong to the coldkey, as does a third hotkey. */
export function start(profile: Profile = 'fast') {
  const bench = chain({ profile });
  const { SubtensorModule, SenateMembers, Triumvirate } = bench.pallets;
  SenateMembers.storage.Members.set([hotkey, otherSenator]);
  for (const one of [hotkey, otherSenator, account(0x51)]) SubtensorModule.storage.Owner.set(one, coldkey);
  return {
    ...bench,
    /** A member of the triumvirate makes motion 0. */
    propose() {
      const [member] = Triumvirate.storage.Members.get();
      const motion = { proposal: INNER, length_bound: 1_000, duration: MOTION_DURATION };
      expectOk(bench, call('Triumvirate', 'propose', motion), signedBy(member!));
      bench.forgetEvents();
    },
  };
}
