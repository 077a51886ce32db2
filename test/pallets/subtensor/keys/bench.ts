import type { RuntimeCall } from '../../../../pallets/support/call';
import { netUid } from '../../../../pallets/subtensor';
import { account, alice } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { chain } from '../../../support/chain';
import { addHotkey, addSubnet } from '../../../support/subnets';

export const netuid = netUid(3);
/** Alice's hotkey, registered on the subnet, and the one that takes its place. */
export const old = account(0x01);
export const replacement = account(0x02);

/** Far enough for swaps on one subnet. */
export const LATER = 50_000;

/** Alice with 10 TAO and a hotkey on a subnet of her own, late enough that nothing limits her. */
export function start() {
  const bench = chain({ fund: [[alice, tao(10)]] });
  addSubnet(bench, netuid);
  addHotkey(bench, old, alice, netuid);
  bench.sys.storage.Number.set(LATER);
  bench.forgetEvents();
  return { ...bench, storage: bench.pallets.SubtensorModule.storage };
}
export type Start = ReturnType<typeof start>;
export type Storage = Start['storage'];

export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({
  pallet: 'SubtensorModule',
  name,
  args,
});

export const free = ({ sys }: Start, who: typeof alice): bigint => sys.storage.Account.get(who).data.free;

/** As calls report what they counted: 25 million picoseconds a read, 100 a write. */
export const counted = (reads: bigint, writes: bigint) => ({
  actualWeight: { ref_time: reads * 25_000_000n + writes * 100_000_000n, proof_size: 0n },
});
