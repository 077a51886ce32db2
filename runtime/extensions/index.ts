import { tuple } from '../../primitives/scale';
import { chargeTransactionPayment } from './chargeTransactionPayment';
import { checkGenesis } from './checkGenesis';
import { checkMetadataHash } from './checkMetadataHash';
import { checkMortality } from './checkMortality';
import { checkNonce } from './checkNonce';
import { checkNonZeroSender } from './checkNonZeroSender';
import { checkSpecVersion } from './checkSpecVersion';
import { checkTxVersion } from './checkTxVersion';
import { checkWeight } from './checkWeight';
import { drandPriority } from './drandPriority';
import type { Extensions, TransactionExtension } from './extension';
import { subtensorTransactionExtension } from './subtensorTransactionExtension';

const all: readonly TransactionExtension[] = [
  checkNonZeroSender,
  checkSpecVersion,
  checkTxVersion,
  checkGenesis,
  checkMortality,
  checkNonce,
  checkWeight,
  chargeTransactionPayment,
  subtensorTransactionExtension,
  drandPriority,
  checkMetadataHash,
];

/** The eleven steps between an extrinsic and its dispatch, in the chain's order. */
export const extensions: Extensions = { all, body: tuple(...all.map((one) => one.carrier ?? one.body)) };
