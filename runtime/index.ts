import { adminUtils } from '../pallets/adminUtils';
import { aura } from '../pallets/aura';
import { balances } from '../pallets/balances';
import { baseFee } from '../pallets/baseFee';
import { commitments } from '../pallets/commitments';
import { crowdloan } from '../pallets/crowdloan';
import { drand } from '../pallets/drand';
import { ethereum } from '../pallets/ethereum';
import { evm } from '../pallets/evm';
import { evmChainId } from '../pallets/evmChainId';
import { grandpa } from '../pallets/grandpa';
import { multisig } from '../pallets/multisig';
import { preimage } from '../pallets/preimage';
import { proxy } from '../pallets/proxy';
import { randomnessCollectiveFlip } from '../pallets/randomnessCollectiveFlip';
import { registry } from '../pallets/registry';
import { safeMode } from '../pallets/safeMode';
import { scheduler } from '../pallets/scheduler';
import { subtensor } from '../pallets/subtensor';
import { sudo } from '../pallets/sudo';
import { swapPallet } from '../pallets/swap';
import { system } from '../pallets/system';
import { timestamp } from '../pallets/timestamp';
import { transactionPayment } from '../pallets/transactionPayment';
import { utility } from '../pallets/utility';
import * as constants from './constants';
import { senateMembers, triumvirate, triumvirateMembers } from './councils';
import { defineRuntime, mount, type Mounted, type RuntimeDefinition } from './definition';
import type { Profile } from './profile';
import { subtensorConstants } from './subtensorConstants';
import * as wiring from './wiring';

export { PROFILES, type Profile } from './profile';

/** The pallets of spec 326 in their order; index 24 is a hole. @source runtime lib.rs construct_runtime */
const construct = (profile: Profile): readonly Mounted[] => [
  mount(0, system, { constants: constants.system, config: wiring.system }),
  mount(1, randomnessCollectiveFlip, { constants: {}, config: wiring.randomnessCollectiveFlip }),
  mount(2, timestamp, { constants: constants.timestamp(profile), config: wiring.timestamp }),
  mount(3, aura, { constants: constants.aura(profile), config: wiring.auraConfig }),
  mount(4, grandpa, { constants: constants.grandpa, config: wiring.grandpa }),
  mount(5, balances, { constants: constants.balances, config: wiring.balancesConfig }),
  mount(6, transactionPayment, { constants: constants.transactionPayment, config: wiring.transactionPayment }),
  mount(7, subtensor({ powFaucet: profile !== 'mainnet' }), {
    constants: subtensorConstants(profile),
    config: wiring.subtensor(profile),
  }),
  mount(8, triumvirate, { constants: {}, config: wiring.triumvirate(profile) }),
  mount(9, triumvirateMembers, { constants: {}, config: wiring.triumvirateMembers }),
  mount(10, senateMembers, { constants: {} }),
  mount(11, utility, { constants: constants.utility, config: wiring.utility }),
  mount(12, sudo, { constants: {} }),
  mount(13, multisig, { constants: constants.multisig, config: wiring.multisig }),
  mount(14, preimage, { constants: {}, config: wiring.preimageConfig }),
  mount(15, scheduler, { constants: constants.scheduler, config: wiring.scheduler }),
  mount(16, proxy, { constants: constants.proxy, config: wiring.proxy }),
  mount(17, registry, { constants: constants.registry, config: wiring.registry }),
  mount(18, commitments, { constants: constants.commitments, config: wiring.commitments }),
  mount(19, adminUtils, { constants: {}, config: wiring.adminUtils }),
  mount(20, safeMode, { constants: constants.safeMode, config: wiring.safeMode }),
  mount(21, ethereum, { constants: {}, config: wiring.ethereum }),
  mount(22, evm, { constants: {} }),
  mount(23, evmChainId, { constants: {} }),
  mount(25, baseFee, { constants: {}, config: wiring.baseFee }),
  mount(26, drand, { constants: constants.drand, config: wiring.drandConfig }),
  mount(27, crowdloan, { constants: constants.crowdloan(profile), config: wiring.crowdloan }),
  mount(28, swapPallet, { constants: constants.swap, config: wiring.swap }),
];

const cache = new Map<Profile, RuntimeDefinition>();

/** The runtime of a profile. Assembled once, but anew with overrides: constants by `Pallet.Name`. */
export function runtimeDefinition(
  profile: Profile,
  overrides?: { readonly [name: string]: unknown },
): RuntimeDefinition {
  if (overrides !== undefined) return defineRuntime(construct(profile), overrides);
  const known = cache.get(profile) ?? defineRuntime(construct(profile));
  cache.set(profile, known);
  return known;
}
