import type { AccountId } from '../../../../pallets/support/account';
import { alphaRao, mechanismIndex, mechId, type NetUid, type Subtensor } from '../../../../pallets/subtensor';
import { createHotkey } from '../../../../pallets/subtensor/keys/ownership';
import { appendNeuron } from '../../../../pallets/subtensor/registration/neurons';
import { increaseStake } from '../../../../pallets/subtensor/staking/stake';
import { account } from '../../../support/accounts';

/** Owns all hotkeys that name no other. */
export const COLDKEY = account(0xcc);

/** A neuron; one with stake is a validator. */
export interface Validator {
  readonly hotkey: AccountId;
  readonly owner?: AccountId;
  /** In alpha rao. */
  readonly stake?: bigint;
  readonly weights?: readonly (readonly [uid: number, weight: number])[];
}

/** Seats neurons in block 1 and has them set their weights in block 5, which is the present. */
export function validators(
  { ctx, chain }: { readonly ctx: Subtensor; readonly chain: { block: number } },
  netuid: NetUid,
  neurons: readonly Validator[],
): void {
  const { storage } = ctx;
  const index = mechanismIndex(netuid, mechId(0));
  storage.NetworksAdded.set(netuid, true);
  chain.block = 1;
  neurons.forEach(({ hotkey, owner = COLDKEY, stake, weights }) => {
    createHotkey(ctx, owner, hotkey);
    const uid = appendNeuron(ctx, netuid, hotkey);
    if (stake !== undefined) increaseStake(ctx, hotkey, owner, netuid, alphaRao(stake));
    if (weights !== undefined) storage.Weights.set(index, uid, weights);
  });
  chain.block = 5;
  storage.LastUpdate.set(
    index,
    neurons.map(() => 5n),
  );
  storage.ValidatorPermit.set(
    netuid,
    neurons.map(({ stake }) => stake !== undefined),
  );
}
