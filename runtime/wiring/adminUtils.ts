import type { Config as AdminUtilsConfig, OwnerLimit } from '../../pallets/adminUtils';
import * as aura from '../../pallets/aura';
import * as grandpa from '../../pallets/grandpa';
import { recordTransaction } from '../../pallets/subtensor/rateLimits/passes';
import {
  ownerHyperparamUpdate,
  transactions,
  type LimitedTransaction,
} from '../../pallets/subtensor/rateLimits/transactions';
import { setNominatorMinRequiredStake } from '../../pallets/subtensor/staking/nominations';
import {
  ensureNotInAdminFreezeWindow,
  ensureOwnerOrRootWithLimit,
} from '../../pallets/subtensor/subnets/adminFreezeWindow';
import { setAlphaValues } from '../../pallets/subtensor/subnets/alphaValues';
import { setEmissionSplit, setMechanismCount } from '../../pallets/subtensor/subnets/mechanisms';
import { ensureSubnetOwner, subnetExists } from '../../pallets/subtensor/subnets/networks';
import { setSubnetOwnerHotkey } from '../../pallets/subtensor/subnets/ownerHotkey';
import { changeSettings } from '../../pallets/subtensor/subnets/settings';
import { trimToMaxAllowedUids } from '../../pallets/subtensor/subnets/trim';
import type { PalletContexts } from '../contexts';

const isTransaction = (limit: OwnerLimit): limit is OwnerLimit & keyof typeof transactions => limit in transactions;
/** What limits the changes of a subnet's owner: a transaction type, or a hyperparameter. */
const ownerLimit = (limit: OwnerLimit): LimitedTransaction =>
  isTransaction(limit) ? transactions[limit] : ownerHyperparamUpdate(limit);

/** What AdminUtils asks of those whose settings it writes. */
export function adminUtils(rt: PalletContexts): AdminUtilsConfig {
  const { SubtensorModule: ctx } = rt;
  const { storage, constants } = ctx;
  return {
    set: changeSettings(ctx),
    subnetExists: (netuid) => subnetExists(ctx, netuid),
    limitsOf: (netuid) => ({
      uids: storage.SubnetworkN.get(netuid),
      minAllowedUids: storage.MinAllowedUids.get(netuid),
      maxAllowedUids: storage.MaxAllowedUids.get(netuid),
      minBurn: storage.MinBurn.get(netuid),
      maxBurn: storage.MaxBurn.get(netuid),
    }),
    limits: {
      maxAllowedUids: constants.InitialMaxAllowedUids,
      minBurnUpperBound: constants.MinBurnUpperBound,
      maxBurnLowerBound: constants.MaxBurnLowerBound,
    },
    ensureSubnetOwner: (origin, netuid) => ensureSubnetOwner(ctx, origin, netuid),
    ensureOwnerOrRootWithLimit: (origin, netuid, limit) =>
      ensureOwnerOrRootWithLimit(ctx, origin, netuid, ownerLimit(limit)),
    recordOwnerChange: (owner, netuid, limit) => recordTransaction(ctx, ownerLimit(limit), owner, netuid),
    ensureNotInAdminFreezeWindow: (netuid) => ensureNotInAdminFreezeWindow(ctx, netuid),
    setAlphaValues: (...values) => setAlphaValues(ctx, ...values),
    setMechanismCount: (netuid, count) => setMechanismCount(ctx, netuid, count),
    setEmissionSplit: (netuid, split) => setEmissionSplit(ctx, netuid, split),
    trimToMaxAllowedUids: (netuid, places) => trimToMaxAllowedUids(ctx, netuid, places),
    setSubnetOwnerHotkey: (...args) => setSubnetOwnerHotkey(ctx, ...args),
    setNominatorMinRequiredStake: (factor) => setNominatorMinRequiredStake(ctx, factor),
    changeAuraAuthorities: (authorities) => aura.changeAuthorities(rt.Aura, authorities),
    scheduleGrandpaChange: (...change) => grandpa.scheduleChange(rt.Grandpa, ...change),
    setEvmChainId: (chainId) => rt.EVMChainId.storage.ChainId.set(chainId),
  };
}
