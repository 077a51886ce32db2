import { U64F64 } from '../../../primitives/arithmetic/fixed';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { alphaRao, mechanismIndex, mechId, type AlphaCurrency, type NetUid } from '../types';
import { combine } from './combine';
import { reckonMechanism } from './mechanism';
import { splitBetweenMechanisms } from './split';
import { storeMechanism, storeSubnet } from './store';
import { readSubnet } from './subnet';

/** What an epoch gives a hotkey, in alpha rao. */
export interface HotkeyEmission {
  readonly hotkey: AccountId;
  readonly incentive: AlphaCurrency;
  readonly dividend: AlphaCurrency;
}

/**
 * Runs the epoch of a subnet, mechanism by mechanism, and writes down what it made of the neurons.
 *
 * @param emission what there is to give, in alpha rao
 * @returns what it gives, by hotkey in the order of their bytes
 * @source subtensor pallets/subtensor/src/subnets/mechanism.rs epoch_with_mechanisms
 */
export function runEpoch(ctx: Subtensor, netuid: NetUid, emission: AlphaCurrency): readonly HotkeyEmission[] {
  const subnet = readSubnet(ctx, netuid);
  const whole = U64F64.saturatingFromNum(emission);
  const mechanisms = splitBetweenMechanisms(ctx, netuid, emission).map((part, mechanism) => {
    const index = mechanismIndex(netuid, mechId(mechanism));
    const terms = reckonMechanism(ctx, subnet, index, part);
    storeMechanism(ctx, index, terms);
    const otherwise = mechanism === 0 ? U64F64.ONE : U64F64.ZERO;
    return { terms, weight: U64F64.safeDivOr(U64F64.saturatingFromNum(part), whole, otherwise) };
  });
  const terms = combine(mechanisms);
  storeSubnet(ctx, netuid, terms);
  const emissions = subnet.neurons.map(({ hotkey }, neuron) => ({
    hotkey,
    incentive: terms.serverEmission[neuron] ?? alphaRao(0n),
    dividend: terms.validatorEmission[neuron] ?? alphaRao(0n),
  }));
  return emissions.sort((a, b) => (a.hotkey < b.hotkey ? -1 : 1));
}
