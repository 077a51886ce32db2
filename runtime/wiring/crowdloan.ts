import type { AccountId } from '../../pallets/support/account';
import * as balances from '../../pallets/balances';
import * as crowdloans from '../../pallets/crowdloan';
import * as preimage from '../../pallets/preimage';
import { addProxyDelegate, removeProxyDelegate } from '../../pallets/proxy';
import type { Config as SubtensorConfig } from '../../pallets/subtensor';
import * as accounts from '../../pallets/system';
import type { System } from '../../pallets/system';
import type { PalletContexts } from '../contexts';
import { blockNumber } from './blockNumber';

// What crowdloans and the leases that they pay for ask of the other pallets.

/** What accounts own on Balances, and how it moves, be it the last. */
export const transfers = (ctx: balances.Balances) => ({
  freeBalance: (who: AccountId): bigint => balances.freeBalance(ctx, who),
  transfer: (from: AccountId, to: AccountId, amount: bigint): void =>
    void balances.transfer(ctx, from, to, amount, 'Expendable'),
});

/** Reasons for accounts to exist. */
const accountProviders = (ctx: System) => ({
  incProviders: (who: AccountId): void => void accounts.incProviders(ctx, who),
  decProviders: (who: AccountId): void => void accounts.decProviders(ctx, who),
});

export const crowdloan = (rt: PalletContexts): crowdloans.Config => ({
  blockNumber: blockNumber(rt),
  preimages: preimage.preimages(rt.Preimage),
  ...transfers(rt.Balances),
  ...accountProviders(rt.System),
});

type LeasingConfig = Pick<
  SubtensorConfig,
  'crowdloanBeingFinalized' | 'leaseProxies' | 'incProviders' | 'decProviders'
>;

function crowdloanBeingFinalized({
  Crowdloan: ctx,
}: PalletContexts): ReturnType<LeasingConfig['crowdloanBeingFinalized']> {
  const [id, info] = crowdloans.crowdloanBeingFinalized(ctx);
  return {
    creator: info.creator,
    fundsAccount: info.funds_account,
    raised: info.raised,
    contributorsCount: info.contributors_count,
    *contributions() {
      for (const [[, contributor], amount] of ctx.storage.Contributions.entries(id)) yield [contributor, amount];
    },
  };
}

/** @source runtime lib.rs Proxier */
function leaseProxies({ Proxy: ctx }: PalletContexts): LeasingConfig['leaseProxies'] {
  const forBeneficiary = (delegate: AccountId) =>
    ({ delegate, proxy_type: 'SubnetLeaseBeneficiary', delay: 0 }) as const;
  return {
    add: (coldkey, beneficiary) => addProxyDelegate(ctx, coldkey, forBeneficiary(beneficiary)),
    remove: (coldkey, beneficiary) => removeProxyDelegate(ctx, coldkey, forBeneficiary(beneficiary)),
  };
}

/** What SubtensorModule asks for its leases alone. */
export const leasing = (rt: PalletContexts): LeasingConfig => ({
  crowdloanBeingFinalized: () => crowdloanBeingFinalized(rt),
  leaseProxies: leaseProxies(rt),
  ...accountProviders(rt.System),
});
