import { U96F32 } from '../../primitives/arithmetic/fixed';
import * as u64Width from '../../primitives/arithmetic/u64';
import { struct, u64, type Value } from '../../primitives/scale';
import { AlphaCurrency, alphaRao, NetUid, rao, TaoCurrency } from '../../pallets/subtensor';
import { attempt } from '../../pallets/support/dispatchError';
import { currentAlphaPrice, simSwap } from '../../pallets/swap';
import type { OrderType } from '../../pallets/support/pool';
import type { Runtime } from '../runtime';
import { api, method } from './api';

const RAO = U96F32.fromNum(1_000_000_000n);
const ofSubnet = { netuid: NetUid };

/** What a swap would take and give, and its fee. */
const SimSwapResult = struct(['pallet_subtensor_swap_runtime_api', 'SimSwapResult'], {
  tao_amount: TaoCurrency,
  alpha_amount: AlphaCurrency,
  tao_fee: TaoCurrency,
  alpha_fee: AlphaCurrency,
});

const NONE = { amountPaidIn: 0n, amountPaidOut: 0n, feePaid: 0n };

/** A swap that would fail answers zeros. @source subtensor runtime lib.rs SwapRuntimeApi */
function simulated(rt: Runtime, netuid: NetUid, order: OrderType, amount: bigint): Value<typeof SimSwapResult> {
  const swapped = attempt(() => simSwap(rt.contexts.Swap, netuid, order, amount));
  const { amountPaidIn, amountPaidOut, feePaid } = swapped.ok ? swapped.value : NONE;
  const isBuy = order === 'Buy';
  return {
    tao_amount: rao(isBuy ? amountPaidIn : amountPaidOut),
    alpha_amount: alphaRao(isBuy ? amountPaidOut : amountPaidIn),
    tao_fee: rao(isBuy ? feePaid : 0n),
    alpha_fee: alphaRao(isBuy ? 0n : feePaid),
  };
}

export const swapApi = api({
  name: 'SwapRuntimeApi',
  version: 1,
  docs: 'Prices of alpha.',
  methods: {
    current_alpha_price: method({
      inputs: ofSubnet,
      output: u64,
      docs: 'Price of an alpha in rao.',
      run: (rt, { netuid }) =>
        U96F32.saturatingToNum(U96F32.saturatingMul(currentAlphaPrice(rt.contexts.Swap, netuid), RAO), u64Width),
    }),
    sim_swap_tao_for_alpha: method({
      inputs: { ...ofSubnet, tao: TaoCurrency },
      output: SimSwapResult,
      docs: 'What an amount of TAO would buy.',
      run: (rt, { netuid, tao }) => simulated(rt, netuid, 'Buy', tao),
    }),
    sim_swap_alpha_for_tao: method({
      inputs: { ...ofSubnet, alpha: AlphaCurrency },
      output: SimSwapResult,
      docs: 'What an amount of alpha would bring.',
      run: (rt, { netuid, alpha }) => simulated(rt, netuid, 'Sell', alpha),
    }),
  },
});
