import type { Checked } from '../../runtime/check';
import type { Applied } from '../../runtime/executive';
import type { ReadyIterator } from '../pool/iterator';
import type { TransactionPool } from '../pool/pool';
import type { PoolTransaction } from '../pool/transaction';

/** So many transactions that do not fit are passed over, in the hope of smaller ones, before a block counts as full. */
const MISFITS_MAX = 8;
/** Bytes of transactions that a block builder takes; the runtime's own limit is higher. */
const BYTES_MAX = 4 * 1024 * 1024;

/** Fills one block from the pool, best transactions first. @source sc-basic-authorship basic_authorship.rs apply_extrinsics */
export class Filling {
  /** Hashes of what turned out not to be valid in the block. */
  readonly invalid: string[] = [];
  private readonly ready: ReadyIterator<Checked>;
  private offered: PoolTransaction<Checked> | undefined;
  private misfits = 0;
  private bytes = 0;

  constructor(pool: TransactionPool<Checked>) {
    this.ready = pool.ready();
  }

  /** Each must be answered by `note` before the next is asked for. */
  *transactions(): Generator<Checked, void> {
    for (const transaction of this.ready) {
      this.offered = transaction;
      if (this.bytes + transaction.bytes.length > BYTES_MAX) this.misfit(transaction);
      else yield transaction.checked;
      if (this.misfits > MISFITS_MAX) return;
    }
  }

  /** What became of the transaction that was offered last. */
  note(outcome: Applied): void {
    const transaction = this.offered;
    if (transaction === undefined) return;
    if (outcome.type === 'Included') {
      this.bytes += transaction.bytes.length;
    } else if (isExhausted(outcome)) {
      this.misfit(transaction);
    } else {
      this.ready.skip(transaction);
      this.invalid.push(transaction.hash);
    }
  }

  private misfit(transaction: PoolTransaction<Checked>): void {
    this.ready.skip(transaction);
    this.misfits += 1;
  }
}

function isExhausted(outcome: Applied): boolean {
  return outcome.type === 'Refused' && outcome.failure.error.value.type === 'ExhaustsResources';
}
