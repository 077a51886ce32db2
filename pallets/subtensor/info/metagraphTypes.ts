import { I96F32 } from '../../../primitives/arithmetic/fixed';
import {
  bool,
  option,
  pathType,
  spelt,
  struct,
  tuple,
  vec,
  type Codec,
  type Fields,
  type Value,
} from '../../../primitives/scale';
import { AxonInfo, ChainIdentityV2, SubnetIdentityV3 } from '../types';
import {
  account,
  alphaOfAccounts,
  compactAlpha,
  compactBytes,
  compactNetUid,
  compactTao,
  compactU16,
  compactU64,
  ofAccount,
  path,
  pools,
  taoOfAccounts,
} from './codecs';

type Optional<F extends Fields> = { readonly [N in keyof F]: Codec<Value<F[N]> | undefined> };

const optional = <const F extends Fields>(fields: F): Optional<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, codec]) => [name, option(codec)])) as Optional<F>;

/** `Option<Option<T>>`: undefined is the outer None, `{}` the inner one. */
function optionOfOption<T>(codec: Codec<T>): Codec<{ readonly value?: T | undefined } | undefined> {
  const inner = option(codec);
  const fields = [{ type: inner.type }];
  const variants = [{ name: 'None', index: 0, fields: [] }, { name: 'Some', index: 1, fields }]; // prettier-ignore
  return {
    type: pathType(['Option'], () => ({ kind: 'variant', variants }), { params: [{ name: 'T', type: inner.type }] }),
    rust: `Option<${inner.rust}>`,
    encode(held, out) {
      bool.encode(held !== undefined, out);
      if (held !== undefined) inner.encode(held.value, out);
    },
    decode: (from) => (bool.decode(from) ? { value: inner.decode(from) } : undefined),
  };
}

const u16s = vec(compactU16);
const u64s = vec(compactU64);
const alphas = vec(compactAlpha);
const taos = vec(compactTao);

/** What a metagraph tells beside its netuid, in the order of its indexes from 1 on. */
export const metagraphFields = {
  name: compactBytes,
  symbol: compactBytes,
  identity: option(SubnetIdentityV3),
  network_registered_at: compactU64,
  owner_hotkey: account,
  owner_coldkey: account,
  block: compactU64,
  tempo: compactU16,
  last_step: compactU64,
  blocks_since_last_step: compactU64,
  subnet_emission: compactU64,
  ...pools,
  moving_price: spelt('I96F32', I96F32),
  rho: compactU16,
  kappa: compactU16,
  min_allowed_weights: compactU16,
  max_weights_limit: compactU16,
  weights_version: compactU64,
  weights_rate_limit: compactU64,
  activity_cutoff: compactU16,
  max_validators: compactU16,
  num_uids: compactU16,
  max_uids: compactU16,
  burn: compactTao,
  difficulty: compactU64,
  registration_allowed: bool,
  pow_registration_allowed: bool,
  immunity_period: compactU16,
  min_difficulty: compactU64,
  max_difficulty: compactU64,
  min_burn: compactTao,
  max_burn: compactTao,
  adjustment_alpha: compactU64,
  adjustment_interval: compactU16,
  target_regs_per_interval: compactU16,
  max_regs_per_block: compactU16,
  serving_rate_limit: compactU64,
  commit_reveal_weights_enabled: bool,
  commit_reveal_period: compactU64,
  liquid_alpha_enabled: bool,
  alpha_high: compactU16,
  alpha_low: compactU16,
  bonds_moving_avg: compactU64,
  hotkeys: vec(account),
  coldkeys: vec(account),
  identities: vec(option(spelt('ChainIdentityOfV2', ChainIdentityV2))),
  axons: vec(AxonInfo),
  active: vec(bool),
  validator_permit: vec(bool),
  pruning_score: u16s,
  last_update: u64s,
  emission: alphas,
  dividends: u16s,
  incentives: u16s,
  consensus: u16s,
  trust: u16s,
  rank: u16s,
  block_at_registration: u64s,
  alpha_stake: alphas,
  tao_stake: taos,
  total_stake: taos,
  tao_dividends_per_hotkey: taoOfAccounts,
  alpha_dividends_per_hotkey: alphaOfAccounts,
};

/** A subnet with all its neurons. */
export const Metagraph = struct(
  path('metagraph', 'Metagraph'),
  { netuid: compactNetUid, ...metagraphFields },
  ofAccount,
);
export type Metagraph = Value<typeof Metagraph>;

/** Only on request: who may set weights, and what hotkeys have committed. */
export const extraFields = { validators: u16s, commitments: vec(tuple(account, compactBytes)) };

const { name, symbol, identity: _held, ...others } = metagraphFields;
const selected = {
  ...optional({ name, symbol }),
  identity: optionOfOption(SubnetIdentityV3),
  ...optional({ ...others, ...extraFields }),
};

/** A metagraph of which only what was asked for is there. */
export const SelectiveMetagraph = struct(
  path('metagraph', 'SelectiveMetagraph'),
  {
    netuid: compactNetUid,
    ...selected,
  },
  ofAccount,
);
export type SelectiveMetagraph = Value<typeof SelectiveMetagraph>;

/** Neurons of a subnet, column by column; stake as it weighs. */
export const SubnetState = struct(
  path('show_subnet', 'SubnetState'),
  {
    netuid: compactNetUid,
    hotkeys: vec(account),
    coldkeys: vec(account),
    active: vec(bool),
    validator_permit: vec(bool),
    pruning_score: u16s,
    last_update: u64s,
    emission: alphas,
    dividends: u16s,
    incentives: u16s,
    consensus: u16s,
    trust: u16s,
    rank: u16s,
    block_at_registration: u64s,
    alpha_stake: alphas,
    tao_stake: taos,
    total_stake: taos,
    emission_history: vec(alphas),
  },
  ofAccount,
);
export type SubnetState = Value<typeof SubnetState>;
