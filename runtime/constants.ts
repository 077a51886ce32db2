import { toHex } from '../primitives/scale';
import { BLOCK_HASH_COUNT, blockLength, blockWeights } from './limits';
import { prodOrFast, slotDuration, type Profile } from './profile';
import { version } from './version';

// Constants of each pallet as the runtime sets them; SubtensorModule's are in subtensorConstants.ts. Amounts in rao, durations in blocks or ms.

const palletId = (name: string) => toHex(new TextEncoder().encode(name));

export const system = {
  BlockWeights: blockWeights,
  BlockLength: blockLength,
  BlockHashCount: BLOCK_HASH_COUNT,
  DbWeight: { read: 25_000_000n, write: 100_000_000n },
  Version: version,
  SS58Prefix: 42,
};

export const timestamp = (profile: Profile) => ({ MinimumPeriod: slotDuration(profile) / 2n });
export const aura = (profile: Profile) => ({ SlotDuration: slotDuration(profile) });
export const grandpa = { MaxAuthorities: 32, MaxNominators: 20, MaxSetIdSessionEntries: 0n };
export const balances = { ExistentialDeposit: 500n, MaxLocks: 50, MaxReserves: 50, MaxFreezes: 50 };
export const transactionPayment = { OperationalFeeMultiplier: 5 };
export const utility = { batched_calls_limit: 10_922 };
export const multisig = { DepositBase: 132_000_000n, DepositFactor: 32_000_000n, MaxSignatories: 100 };

/** Four fifths of a block. */
export const scheduler = {
  MaximumWeight: { ref_time: 3_200_000_000_000n, proof_size: 0xcccc_cccc_cccc_ccccn },
  MaxScheduledPerBlock: 50,
};

export const proxy = {
  ProxyDepositBase: 60_000_000n,
  ProxyDepositFactor: 33_000_000n,
  MaxProxies: 20,
  MaxPending: 75,
  AnnouncementDepositBase: 36_000_000n,
  AnnouncementDepositFactor: 68_000_000n,
};

export const registry = { MaxAdditionalFields: 1, InitialDeposit: 100_000_000n, FieldDeposit: 100_000_000n };
export const commitments = { MaxFields: 3, InitialDeposit: 0n, FieldDeposit: 0n };

/** Only root enters and leaves safe mode. */
export const safeMode = {
  EnterDuration: 0,
  ExtendDuration: 0,
  EnterDepositAmount: undefined,
  ExtendDepositAmount: undefined,
  ReleaseDelay: undefined,
};

export const drand = { UnsignedPriority: 1n << 20n, HttpFetchTimeout: 1_000n };

export const crowdloan = (profile: Profile) => ({
  PalletId: palletId('bt/cloan'),
  MinimumDeposit: 10_000_000_000n,
  AbsoluteMinimumContribution: 100_000_000n,
  MinimumBlockDuration: prodOrFast(profile, 50_400, 50),
  MaximumBlockDuration: prodOrFast(profile, 432_000, 20_000),
  RefundContributorsLimit: 50,
  MaxContributors: 500,
});

export const swap = {
  ProtocolId: palletId('ten/swap'),
  MaxFeeRate: 10_000,
  MaxPositions: 100,
  MinimumLiquidity: 1_000n,
  MinimumReserve: 1_000_000n,
};
