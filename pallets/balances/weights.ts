import { addWeight, scaleWeight, weight } from '../support/weight';

// Measured by the authors of the pallet; the proof is that of one account, two for a forced transfer.
const ONE_ACCOUNT = { reads: 1, writes: 1, proof: 3593n };

export const transferAllowDeath = weight(48_834_000n, ONE_ACCOUNT);
export const forceTransfer = weight(49_519_000n, { reads: 2, writes: 2, proof: 6196n });
export const transferKeepAlive = weight(39_051_000n, ONE_ACCOUNT);
export const transferAll = weight(48_209_000n, ONE_ACCOUNT);
export const forceUnreserve = weight(15_515_000n, ONE_ACCOUNT);
/** Killing an account is the dearer case. */
export const forceSetBalance = weight(19_206_000n, ONE_ACCOUNT);
export const forceAdjustTotalIssuance = weight(5_351_000n);
/** The chain has the two the wrong way round; so have we. */
export const burn = { keepAlive: weight(30_219_000n), allowDeath: weight(20_720_000n) };

export const upgradeAccounts = (accounts: number) =>
  addWeight(
    weight(14_674_000n, { proof: 990n }),
    scaleWeight(weight(14_648_188n, { reads: 1, writes: 1, proof: 2603n }), BigInt(accounts)),
  );
