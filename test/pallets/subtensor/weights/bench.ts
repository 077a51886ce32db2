import type { AccountId } from '../../../../pallets/support/account';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { mechanismIndex, mechId, netUid } from '../../../../pallets/subtensor';
import { account, alice, bob } from '../../../support/accounts';
import { chain } from '../../../support/chain';
import { expectOk } from '../../../support/expectations';
import { addHotkey, addSubnet } from '../../../support/subnets';
import { signedBy } from '../../../../pallets/support/origin';

export const netuid = netUid(3);
/** There is none. */
export const missing = netUid(9);
export const [main, second] = [mechId(0), mechId(1)];
export const [onMain, onSecond] = [mechanismIndex(netuid, main), mechanismIndex(netuid, second)];

/** With a permit, and its number. */
export const [validator, VALIDATOR] = [account(0x01), 0];
/** Without. */
export const [miner, MINER] = [account(0x02), 1];
/** Alice has no place on the subnet. */
export const stranger = alice;
export const byValidator = signedBy(validator);

/** Blocks of an epoch. Subnet 3 ends one in block 5, 15, 25 … */
export const EPOCH = 10;
export const LATER = 50_000;
/** Blocks from one time to the next. */
export const LIMIT = 100;

/** A subnet of four neurons with weights of at least two, set at once, and long ago. */
export function start() {
  const bench = chain();
  addSubnet(bench, netuid);
  const neurons: readonly AccountId[] = [validator, miner, account(0x03), account(0x04)];
  for (const hotkey of neurons) addHotkey(bench, hotkey, bob, netuid);
  const ctx = bench.pallets.SubtensorModule;
  const { storage } = ctx;
  storage.Tempo.set(netuid, EPOCH - 1);
  storage.ValidatorPermit.set(netuid, [true, false, false, false]);
  storage.CommitRevealWeightsEnabled.set(netuid, false);
  storage.MinAllowedWeights.set(netuid, 2);
  storage.WeightsSetRateLimit.set(netuid, BigInt(LIMIT));
  storage.MechanismCountCurrent.set(netuid, mechId(2));
  bench.sys.storage.Number.set(LATER);
  bench.forgetEvents();
  return { ...bench, ctx, storage, at: (block: number) => bench.sys.storage.Number.set(block) };
}
export type Start = ReturnType<typeof start>;

/** As `start`, but weights have to be committed first. */
export function committing(): Start {
  const bench = start();
  bench.storage.CommitRevealWeightsEnabled.set(netuid, true);
  return bench;
}

export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({
  pallet: 'SubtensorModule',
  name,
  args,
});

export const succeeds = (bench: Start, name: string, args: RuntimeCall['args'], who: AccountId = validator) =>
  expectOk(bench, call(name, args), signedBy(who));

/** The validator, or whoever is at that place, set weights in that block. */
export const updatedAt =
  (block: number, index = onMain, uid = VALIDATOR) =>
  ({ storage }: Start) =>
    storage.LastUpdate.set(index, [0n, 0n, 0n, 0n].with(uid, BigInt(block)));
export const justUpdated = updatedAt(LATER - LIMIT + 1);
