import { U64F64, U96F32 } from '../../primitives/arithmetic/fixed';
import * as u64Width from '../../primitives/arithmetic/u64';
import { MAX as u16Max } from '../../primitives/arithmetic/u16';
import { struct, u64 } from '../../primitives/scale';
import { AlphaCurrency, NetUid, TaoCurrency } from '../../pallets/subtensor';
import type { Runtime } from '../runtime';
import { api, method } from './api';

/** Subnets of mechanism 1 have a pool; in others alpha is TAO. */
const hasPool = ({ contexts }: Runtime, netuid: NetUid): boolean =>
  contexts.SubtensorModule.storage.SubnetMechanism.get(netuid) === 1;

/** TAO for one alpha. @source subtensor pallets/swap/src/pallet/impls.rs current_price */
function currentPrice(rt: Runtime, netuid: NetUid): U96F32 {
  if (!hasPool(rt, netuid)) return U96F32.ONE;
  const { Swap, SubtensorModule } = rt.contexts;
  if (Swap.storage.SwapV3Initialized.get(netuid)) {
    const root = Swap.storage.AlphaSqrtPrice.get(netuid);
    return U96F32.saturatingFromFixed(U64F64, U64F64.saturatingMul(root, root));
  }
  const { SubnetTAO, SubnetTaoProvided, SubnetAlphaIn, SubnetAlphaInProvided } = SubtensorModule.storage;
  const tao = u64Width.saturatingAdd(SubnetTAO.get(netuid), SubnetTaoProvided.get(netuid));
  const alpha = u64Width.saturatingAdd(SubnetAlphaIn.get(netuid), SubnetAlphaInProvided.get(netuid));
  if (alpha === 0n) return U96F32.ZERO;
  return U96F32.saturatingDiv(U96F32.saturatingFromNum(tao), U96F32.saturatingFromNum(alpha));
}

/** About what swapping an amount costs, in its own unit. @source subtensor pallets/swap/src/pallet/impls.rs calculate_fee_amount */
export function approximateFee(rt: Runtime, netuid: NetUid, amount: bigint): bigint {
  if (!hasPool(rt, netuid)) return 0n;
  const rate = U64F64.safeDiv(U64F64.fromNum(rt.contexts.Swap.storage.FeeRate.get(netuid)), U64F64.fromNum(u16Max));
  return U64F64.saturatingToNum(U64F64.saturatingMul(U64F64.fromNum(amount), rate), u64Width);
}

const RAO = U96F32.fromNum(1_000_000_000n);
const ofSubnet = { netuid: NetUid };

/** What a swap would take and give, and its fee. */
const SimSwapResult = struct(['pallet_subtensor_swap_runtime_api', 'SimSwapResult'], {
  tao_amount: TaoCurrency,
  alpha_amount: AlphaCurrency,
  tao_fee: TaoCurrency,
  alpha_fee: AlphaCurrency,
});

export const swapApi = api({
  name: 'SwapRuntimeApi',
  version: 1,
  docs: 'Prices of alpha.',
  methods: {
    current_alpha_price: method({
      inputs: ofSubnet,
      output: u64,
      docs: 'Price of an alpha in rao.',
      run: (rt, { netuid }) => U96F32.saturatingToNum(U96F32.saturatingMul(currentPrice(rt, netuid), RAO), u64Width),
    }),
    sim_swap_tao_for_alpha: method({
      inputs: { ...ofSubnet, tao: TaoCurrency },
      output: SimSwapResult,
      docs: 'What an amount of TAO would buy.',
    }),
    sim_swap_alpha_for_tao: method({
      inputs: { ...ofSubnet, alpha: AlphaCurrency },
      output: SimSwapResult,
      docs: 'What an amount of alpha would bring.',
    }),
  },
});
