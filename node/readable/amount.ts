import { formatTao } from '../amounts';

/** `0.000013757 TAO (13757 rao)`. */
export const readableTao = (rao: bigint): string => `${formatTao(rao)} (${rao} rao)`;

/** `1.5 alpha (1500000000 alpha rao)`. */
export const readableAlpha = (amount: bigint): string =>
  `${formatTao(amount).replace(/TAO$/, 'alpha')} (${amount} alpha rao)`;
