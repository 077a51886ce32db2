import { compact, pathType, spelt, u64, unitType, wrapper, type Codec } from '../../primitives/scale';
import type { AccountId } from '../../pallets/support/account';
import { actualFee, chargeFee, computeFee, finalFee, canPayFee, settleFee, type Withdrawn } from '../fees';
import { extension } from './extension';

/** The runtime sets priorities by class alone, so a tip raises none. */
const PRIORITY = { Normal: 1n, Mandatory: 1n, Operational: 10_000_000_000n } as const;

const Tip = wrapper(['pallet_transaction_payment', 'ChargeTransactionPayment'], spelt('BalanceOf<T>', compact(u64)), {
  params: [{ name: 'T' }],
});
/** The runtime's own struct around the pallet's extension: the same bytes. */
const CARRIER = ['node_subtensor_runtime', 'transaction_payment_wrapper', 'ChargeTransactionPaymentWrapper'];
const fields = [{ name: 'charge_transaction_payment', type: Tip.type, typeName: 'ChargeTransactionPayment<T>' }];
const Carrier: Codec<bigint> = {
  ...Tip,
  type: pathType(CARRIER, () => ({ kind: 'composite', fields }), { params: [{ name: 'T' }] }),
};

/** The whole fee is taken before the dispatch, and what was too much given back after it. @source runtime transaction_payment_wrapper.rs */
export const chargeTransactionPayment = extension({
  identifier: 'ChargeTransactionPayment',
  body: Tip,
  carrier: Carrier,
  implicit: unitType,
  validate(rt, { signer, call, info, length }, tip: bigint) {
    const priority = PRIORITY[info.class];
    if (signer === undefined) return { validity: { priority }, val: undefined };
    const fee = finalFee(computeFee(rt, length, info, tip));
    canPayFee(rt, signer, call, fee);
    return { validity: { priority }, val: { who: signer, fee } };
  },
  prepare(rt, { call }, val: { readonly who: AccountId; readonly fee: bigint } | undefined, tip) {
    return val === undefined ? undefined : { who: val.who, tip, withdrawn: chargeFee(rt, val.who, call, val.fee) };
  },
  postDispatch(
    rt,
    { info, length },
    pre: { readonly who: AccountId; readonly tip: bigint; readonly withdrawn: Withdrawn } | undefined,
    post,
  ) {
    if (pre === undefined) return;
    const { who, tip, withdrawn } = pre;
    const actual_fee = actualFee(rt, length, info, post, tip);
    settleFee(rt, who, actual_fee, withdrawn);
    rt.TransactionPayment.deposit('TransactionFeePaid', { who, actual_fee, tip });
  },
});
