import { z } from 'zod';
import { concatBytes, decode, encode, u32, type Hex } from '../../../primitives/scale';
import { transactionPaymentApi } from '../../../runtime/apis/transactionPayment';
import type { Chain } from '../../chain';
import { RpcError } from '../errors';
import { bytes } from '../kinds';
import { param } from '../method';
import { at, atBlock } from './blocks';
import { opaqueExtrinsic, OpaqueExtrinsicError } from './opaque';
import { method } from './rows';
import { clientErrorText } from './translate';

const RUNTIME_ERROR = 1;
const DECODE_ERROR = 2;

const DispatchInfo = z.object({
  weight: z.object({ ref_time: z.bigint(), proof_size: z.bigint() }),
  class: z.string(),
  partial_fee: z.bigint(),
});

const FeeDetails = z.object({
  inclusion_fee: z.object({ base_fee: z.bigint(), len_fee: z.bigint(), adjusted_weight_fee: z.bigint() }).optional(),
});

type Question = 'query_info' | 'query_fee_details';

/** Asks the runtime about an extrinsic; `complaint` heads every error. */
function ask(chain: Chain, question: Question, extrinsic: Hex, hash: string | undefined, complaint: string): unknown {
  try {
    const body = opaqueExtrinsic(extrinsic);
    const args = concatBytes(body, encode(u32, (extrinsic.length - 2) / 2));
    const name = `TransactionPaymentApi_${question}`;
    const answer = atBlock(chain, hash, (block) => chain.call(block, name, args), 'Api called for an unknown Block');
    const output = transactionPaymentApi.methods[question]?.output;
    return output === undefined ? undefined : decode(output, answer);
  } catch (error) {
    if (error instanceof OpaqueExtrinsicError) throw new RpcError(DECODE_ERROR, complaint, error.message);
    const text = clientErrorText(error);
    throw text === undefined ? error : new RpcError(RUNTIME_ERROR, complaint, text);
  }
}

/** What an extrinsic costs. */
export const payment = [
  method({
    name: 'payment_queryInfo',
    docs: 'Weight, class and fee of an extrinsic, without a tip; the fee in rao, as decimal digits.',
    params: [param('extrinsic', bytes), at],
    run({ chain }, { extrinsic, hash }) {
      const info = DispatchInfo.parse(ask(chain, 'query_info', extrinsic, hash, 'Unable to query dispatch info.'));
      return { weight: info.weight, class: info.class.toLowerCase(), partialFee: info.partial_fee.toString() };
    },
  }),
  method({
    name: 'payment_queryFeeDetails',
    docs: 'The parts of the fee of an extrinsic, in rao; null for one that pays nothing.',
    params: [param('extrinsic', bytes), at],
    run({ chain }, { extrinsic, hash }) {
      const answer = ask(chain, 'query_fee_details', extrinsic, hash, 'Unable to query fee details.');
      const { inclusion_fee: fee } = FeeDetails.parse(answer);
      if (fee === undefined) return { inclusionFee: null };
      return {
        inclusionFee: { baseFee: fee.base_fee, lenFee: fee.len_fee, adjustedWeightFee: fee.adjusted_weight_fee },
      };
    },
  }),
];
