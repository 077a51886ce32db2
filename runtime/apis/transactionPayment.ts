import { option, spelt, struct, u32, u64 } from '../../primitives/scale';
import { RuntimeCallHole, type RuntimeCall } from '../../pallets/support/call';
import { addWeight, DispatchClass, Weight, type DispatchInfo } from '../../pallets/support/weight';
import { UncheckedExtrinsic } from '../extrinsic';
import { computeFee, finalFee, lengthToFee, weightToFee, type FeeDetails as Fee } from '../fees';
import type { Runtime } from '../runtime';
import { api, method } from './api';

const balance = spelt('Balance', u64);
const ofBalance = { name: 'Balance', type: u64.type };

/** What a call weighs, and the fee in rao that a sender without a tip pays. */
const RuntimeDispatchInfo = struct(
  ['pallet_transaction_payment', 'types', 'RuntimeDispatchInfo'],
  { weight: Weight, class: DispatchClass, partial_fee: balance },
  { params: [ofBalance, { name: 'Weight', type: Weight.type }] }, // prettier-ignore
);

const InclusionFee = struct(
  ['pallet_transaction_payment', 'types', 'InclusionFee'],
  { base_fee: balance, len_fee: balance, adjusted_weight_fee: balance },
  { params: [ofBalance], rust: 'InclusionFee<Balance>' },
);

/** The parts of a fee in rao. */
const FeeDetails = struct(
  ['pallet_transaction_payment', 'types', 'FeeDetails'],
  { inclusion_fee: option(InclusionFee), tip: balance },
  { params: [ofBalance] },
);

const NOTHING: Fee = { inclusionFee: undefined, tip: 0n };

function dispatchInfo(info: DispatchInfo, fee: Fee) {
  return { weight: addWeight(info.callWeight, info.extensionWeight), class: info.class, partial_fee: finalFee(fee) };
}

function details({ inclusionFee, tip }: Fee) {
  if (inclusionFee === undefined) return { inclusion_fee: undefined, tip };
  const { baseFee, lenFee, adjustedWeightFee } = inclusionFee;
  return { inclusion_fee: { base_fee: baseFee, len_fee: lenFee, adjusted_weight_fee: adjustedWeightFee }, tip };
}

const callFee = (rt: Runtime, call: RuntimeCall, length: number): Fee =>
  computeFee(rt.contexts, length, rt.env.dispatchInfo(call), 0n);

/** Bare extrinsics pay nothing. */
const extrinsicFee = (rt: Runtime, { call, preamble }: UncheckedExtrinsic, length: number): Fee =>
  preamble.type === 'Bare' ? NOTHING : callFee(rt, call, length);

const weightAndLength = {
  query_weight_to_fee: method({
    inputs: { weight: Weight },
    output: u64,
    docs: 'The fee for a weight, in rao.',
    run: (rt, { weight }) => weightToFee(rt.contexts, weight),
  }),
  query_length_to_fee: method({
    inputs: { length: u32 },
    output: u64,
    docs: 'The fee for a length in bytes, in rao.',
    run: (_rt, { length }) => lengthToFee(length),
  }),
};

export const transactionPaymentApi = api({
  name: 'TransactionPaymentApi',
  version: 4,
  docs: 'What an extrinsic costs.',
  methods: {
    query_info: method({
      inputs: { uxt: UncheckedExtrinsic, len: u32 },
      output: RuntimeDispatchInfo,
      docs: 'Weight, class and fee of an extrinsic; `len` is its length in bytes.',
      run: (rt, { uxt, len }) => dispatchInfo(rt.env.dispatchInfo(uxt.call), extrinsicFee(rt, uxt, len)),
    }),
    query_fee_details: method({
      inputs: { uxt: UncheckedExtrinsic, len: u32 },
      output: FeeDetails,
      docs: 'The parts of the fee of an extrinsic.',
      run: (rt, { uxt, len }) => details(extrinsicFee(rt, uxt, len)),
    }),
    ...weightAndLength,
  },
});

export const transactionPaymentCallApi = api({
  name: 'TransactionPaymentCallApi',
  version: 3,
  docs: 'What a call costs in a signed extrinsic.',
  methods: {
    query_call_info: method({
      inputs: { call: RuntimeCallHole, len: u32 },
      output: RuntimeDispatchInfo,
      docs: 'Weight, class and fee of a call; `len` is the length of the extrinsic in bytes.',
      run: (rt, { call, len }) => dispatchInfo(rt.env.dispatchInfo(call), callFee(rt, call, len)),
    }),
    query_call_fee_details: method({
      inputs: { call: RuntimeCallHole, len: u32 },
      output: FeeDetails,
      docs: 'The parts of the fee of a call.',
      run: (rt, { call, len }) => details(callFee(rt, call, len)),
    }),
    ...weightAndLength,
  },
});
