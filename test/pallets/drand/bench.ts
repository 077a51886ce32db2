import type { RuntimeCall } from '../../../pallets/support/call';
import { QUICKNET } from '../../../pallets/drand/types';
import { BEACON_KEY } from '../../support/beacon';
import { chain } from '../../support/chain';

/** The block it is. */
export const NOW = 40;
export const signer = { type: 'Sr25519', value: `0x${'5f'.repeat(32)}` } as const;

/** The chain believes the beacon of the tests. */
export function start() {
  const bench = chain();
  const ctx = bench.pallets.Drand;
  ctx.storage.BeaconConfig.set({ ...QUICKNET, public_key: BEACON_KEY });
  bench.sys.storage.Number.set(NOW);
  bench.forgetEvents();
  return { ...bench, ctx, storage: ctx.storage };
}
export type Start = ReturnType<typeof start>;

export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Drand', name, args });
