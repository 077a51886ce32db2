import { I96F32 } from '../../../primitives/arithmetic/fixed';
import { u128, u16, u64 } from '../../../primitives/scale';
import { item } from '../../support/storage';
import { AlphaCurrency, TaoCurrency, alphaRao, rao } from '../types';
import { initial } from './initial';
import { byNetUid } from './mapKeys';

/** About a 300,000th of the way in a block. */
const SLOWLY = I96F32.saturatingFromDecimal('0.000003');

/** Pools, emission into them, and what waits for the next epoch. */
export const coinbase = {
  BlockEmission: item({
    keys: [],
    value: u64,
    default: () => 1_000_000_000n,
    docs: 'Last computed per-block emission (also overwritten by alpha-issuance queries).',
  }),
  SubnetMovingAlpha: item({
    keys: [],
    value: I96F32,
    default: () => SLOWLY,
    docs: 'Base smoothing factor for the price EMA.',
  }),
  SubnetMovingPrice: item({
    keys: [byNetUid],
    value: I96F32,
    default: () => I96F32.ZERO,
    docs: 'EMA of min(price,1) used for emission shares.',
  }),
  SubnetVolume: item({
    keys: [byNetUid],
    value: u128,
    default: () => 0n,
    docs: 'Cumulative TAO traded on the subnet pool.',
  }),
  SubnetTAO: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'TAO reserve of the subnet pool (root: total root stake in TAO).',
  }),
  SubnetTaoProvided: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'TAO reserve belonging to user liquidity positions.',
  }),
  SubnetAlphaInEmission: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha injected into pool in the last coinbase.',
  }),
  SubnetAlphaOutEmission: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha emitted to participants in the last coinbase.',
  }),
  SubnetTaoInEmission: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'TAO injected into pool in the last coinbase.',
  }),
  SubnetAlphaIn: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha reserve of the subnet pool.',
  }),
  SubnetAlphaInProvided: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha reserve belonging to user liquidity positions.',
  }),
  SubnetAlphaOut: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha outstanding outside the pool.',
  }),
  PendingEmission: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha accumulated for the next epoch (excluding swapped part).',
  }),
  PendingRootDivs: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'TAO accumulated for root stakers from this subnet.',
  }),
  PendingAlphaSwapped: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha sold for root dividends since last epoch.',
  }),
  PendingOwnerCut: item({
    keys: [byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha owner cut accumulated since last epoch.',
  }),
  BlocksSinceLastStep: item({
    keys: [byNetUid],
    value: u64,
    default: () => 0n,
    docs: 'Blocks since the last epoch drain.',
  }),
  LastMechansimStepBlock: item({
    keys: [byNetUid],
    value: u64,
    default: () => 0n,
    docs: '(sic, misspelled) block of last epoch drain.',
  }),
  EMAPriceHalvingBlocks: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialEmaPriceHalvingPeriod'),
    docs: 'Half-life parameter of price EMA.',
  }),
  CKBurn: item({
    keys: [],
    value: u64,
    default: () => 0n,
    docs: 'Fraction of u64::MAX of childkey dividends burned for foreign children.',
  }),
  SubnetOwnerCut: item({
    keys: [],
    value: u16,
    default: initial('InitialSubnetOwnerCut'),
    docs: 'Owner cut fraction of alpha_out (u16).',
  }),
};
