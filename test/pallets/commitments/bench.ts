import { commitments, type Data } from '../../../pallets/commitments';
import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { signedBy } from '../../../pallets/support/origin';
import type { Weight } from '../../../pallets/support/weight';
import { netUid, type NetUid } from '../../../pallets/subtensor';
import { account, alice, bob } from '../../support/accounts';
import { chain } from '../../support/chain';
import { expectOk } from '../../support/expectations';
import { addHotkey, addSubnet } from '../../support/subnets';

export const netuid = netUid(3);
export const other = netUid(4);
/** Both have places on subnet 3, the first also on subnet 4. Alice has none. */
export const [hotkey, second] = [account(0x01), account(0x02)];
export const stranger = alice;
export const byHotkey = signedBy(hotkey);

/** Blocks of an epoch. Subnet 3 begins one in block 6, 16, 26 … */
const EPOCH = 10;
/** The first block of an epoch, and its number. */
export const NOW = 106;
export const NOW_EPOCH = 11n;

/** A chain on which commitments are free, unless these constants say otherwise. */
export function start(constants?: { readonly [name: string]: unknown }, funds = 0n) {
  const bench = chain({ ...(constants && { constants }), fund: funds > 0n ? [[hotkey, funds]] : [] });
  const ctx = bench.pallets.Commitments;
  const { storage } = ctx;
  for (const subnet of [netuid, other]) {
    addSubnet(bench, subnet);
    addHotkey(bench, hotkey, bob, subnet);
    bench.pallets.SubtensorModule.storage.Tempo.set(subnet, EPOCH - 1);
  }
  addHotkey(bench, second, bob, netuid);
  const at = (block: number) => bench.sys.storage.Number.set(block);
  at(NOW);
  bench.forgetEvents();
  return {
    ...bench,
    ctx,
    storage,
    at,
    /** What the block does before its extrinsics. */
    open(block: number): Weight | undefined {
      at(block);
      bench.forgetEvents();
      return bench.initialize(commitments, block);
    },
  };
}
export type Start = ReturnType<typeof start>;

export const raw = (...bytes: readonly number[]): Data => ({ type: 'Raw', value: Uint8Array.from(bytes) });
export const ofLength = (length: number): Data => ({ type: 'BigRaw', value: new Uint8Array(length) });
export const locked = (encrypted: Uint8Array, reveal_round: bigint): Data => ({
  type: 'TimelockEncrypted',
  value: { encrypted, reveal_round },
});
export const RESET: Data = { type: 'ResetBondsFlag' };

export const args = (fields: readonly Data[], on: NetUid = netuid) => ({ netuid: on, info: { fields } });
export const call = (name: string, given: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Commitments', name, args: given }); // prettier-ignore

export const commit = (bench: Start, fields: readonly Data[], who: AccountId = hotkey, on: NetUid = netuid) =>
  expectOk(bench, call('set_commitment', args(fields, on)), signedBy(who));
