import { addWeight, weight, type Weight } from '../support/weight';
import { MAX_PENDING, MAX_PROXIES } from './types';

/** With an account's proxies, and a proxy's announcements, as many as can be. */
const full = (base: Weight, perProxy: bigint, perAnnouncement = 0n): Weight =>
  addWeight(base, weight(perProxy * BigInt(MAX_PROXIES) + perAnnouncement * BigInt(MAX_PENDING)));

const PROXIES = 4706n;
const ANNOUNCEMENTS = 5698n;

/** The account of the inner call's origin, which is read and written. */
const ORIGIN_ACCOUNT = weight(0n, { reads: 1, writes: 1 });

/** What the pallet itself takes, beyond the call it dispatches. @source pallets/proxy weights.rs */
export const ownWeight = {
  proxy: addWeight(full(weight(25_084_085n, { reads: 3, proof: PROXIES }), 33_574n), ORIGIN_ACCOUNT),
  add_proxy: full(weight(28_296_216n, { reads: 1, writes: 1, proof: PROXIES }), 50_271n),
  remove_proxy: full(weight(28_379_566n, { reads: 1, writes: 1, proof: PROXIES }), 45_784n),
  remove_proxies: full(weight(25_821_878n, { reads: 1, writes: 1, proof: PROXIES }), 33_972n),
  create_pure: full(weight(29_662_728n, { reads: 1, writes: 1, proof: PROXIES }), 29_928n),
  kill_pure: full(weight(26_780_627n, { reads: 1, writes: 1, proof: PROXIES }), 33_085n),
  announce: full(weight(38_080_636n, { reads: 3, writes: 2, proof: ANNOUNCEMENTS }), 28_872n, 157_335n),
  remove_announcement: full(weight(30_320_504n, { reads: 2, writes: 2, proof: ANNOUNCEMENTS }), 8_433n, 158_572n),
  reject_announcement: full(weight(29_754_384n, { reads: 2, writes: 2, proof: ANNOUNCEMENTS }), 9_607n, 176_827n),
  proxy_announced: addWeight(
    full(weight(48_686_812n, { reads: 5, writes: 2, proof: ANNOUNCEMENTS }), 34_523n, 171_107n),
    ORIGIN_ACCOUNT,
  ),
  poke_deposit: weight(47_972_000n, { reads: 3, writes: 3, proof: ANNOUNCEMENTS }),
};
