/** Builds of the real chain: `fast` is what the localnet image runs, `mainnet` the live chain, `slow` the image's slow form. */
export const PROFILES = ['fast', 'mainnet', 'slow'] as const;
export type Profile = (typeof PROFILES)[number];

/** A constant that the fast build shortens. */
export const prodOrFast = <T>(profile: Profile, prod: T, fast: T): T => (profile === 'fast' ? fast : prod);

/** Length of a slot in ms. */
export const slotDuration = (profile: Profile): bigint => prodOrFast(profile, 12_000n, 250n);
