import { createHash } from 'node:crypto';
import { TransactionPool, type PoolOptions } from '../../../node/pool/pool';
import type { IncludedExtrinsic } from '../../../node/pool/maintenance';
import type { TransactionValidityError, Validation, ValidTransaction } from '../../../node/pool/validity';
import type { TransactionStatus } from '../../../node/pool/watchers';

/** An extrinsic of the toy chain: a signer and a nonce, with wishes for its verdict. */
export interface Toy {
  readonly from: string;
  readonly nonce: number;
  readonly tip?: number;
  readonly longevity?: number;
  /** Makes two extrinsics differ that are otherwise equal. */
  readonly salt?: number;
  /** Pads the extrinsic to this many bytes. */
  readonly length?: number;
  /** In place of what the nonce asks for. */
  readonly requires?: readonly string[];
  readonly provides?: readonly string[];
  readonly propagate?: boolean;
}

export const encode = (toy: Toy): Uint8Array => {
  const text = JSON.stringify(toy);
  return new TextEncoder().encode(text.padEnd(toy.length ?? 0));
};
const decode = (bytes: Uint8Array): Toy => JSON.parse(new TextDecoder().decode(bytes));

export const hashOf = (bytes: Uint8Array): string => `0x${createHash('sha256').update(bytes).digest('hex')}`;
export const tagOf = (from: string, nonce: number): string => Buffer.from(`${from}${nonce}`).toString('hex');

/** A toy chain with a pool: accounts have nonces, and a block takes what is ready. */
export class Ledger {
  readonly nonces = new Map<string, number>();
  /** What `validate` answers for a signer, in place of its own verdict. */
  readonly verdicts = new Map<string, TransactionValidityError | { readonly trap: string }>();
  /** Each call of `validate`: the hash, and the handle it was given. */
  readonly validated: { hash: string; known: string | undefined }[] = [];
  readonly pool: TransactionPool<string>;
  now = 0;
  number = 0;

  constructor(options: Partial<PoolOptions<string>> = {}) {
    this.pool = new TransactionPool<string>({
      validate: (bytes, _source, known) => this.validate(bytes, known),
      hashOf,
      block: 0,
      now: () => this.now,
      ...options,
    });
  }

  submit(toy: Toy): string {
    return this.pool.submit(encode(toy));
  }

  /** Submits and collects the statuses. */
  watch(toy: Toy): { hash: string; heard: TransactionStatus[]; unwatch: () => void } {
    const heard: TransactionStatus[] = [];
    const { hash, unwatch } = this.pool.submitAndWatch(encode(toy), (status) => heard.push(status));
    return { hash, heard, unwatch };
  }

  /** Makes a block of up to `count` ready transactions. */
  seal(count = Number.POSITIVE_INFINITY): string[] {
    const taken: Toy[] = [];
    if (count > 0) {
      for (const { bytes } of this.pool.ready()) {
        taken.push(decode(bytes));
        if (taken.length >= count) break;
      }
    }
    return this.import(taken.map(encode));
  }

  /** Imports a block with these extrinsics, wherever they come from. */
  import(extrinsics: readonly Uint8Array[], finalized = true): string[] {
    const included: IncludedExtrinsic[] = extrinsics.map((bytes) => {
      const { from, nonce } = decode(bytes);
      if (nonce !== this.nonceOf(from)) throw new Error(`${from} has nonce ${this.nonceOf(from)}, not ${nonce}`);
      this.nonces.set(from, nonce + 1);
      return { hash: hashOf(bytes), provides: [tagOf(from, nonce)] };
    });
    this.number += 1;
    this.pool.onBlock({ number: this.number, hash: this.blockHash(), included, finalized });
    return included.map(({ hash }) => hash);
  }

  blockHash(number = this.number): string {
    return `0xb${number}`;
  }

  nonceOf(from: string): number {
    return this.nonces.get(from) ?? 0;
  }

  /** The ready transactions as `alice0 bob3 …`, best first. */
  order(): string {
    return Array.from(this.pool.ready(), ({ bytes }) => name(bytes)).join(' ');
  }

  futures(): string {
    return this.pool
      .futures()
      .map(({ bytes }) => name(bytes))
      .join(' ');
  }

  private validate(bytes: Uint8Array, known: string | undefined): Validation<string> {
    const hash = hashOf(bytes);
    this.validated.push({ hash, known });
    const toy = decode(bytes);
    const verdict = this.verdicts.get(toy.from);
    if (verdict !== undefined) return 'trap' in verdict ? { ok: false, ...verdict } : { ok: false, error: verdict };
    const nonce = this.nonceOf(toy.from);
    if (toy.nonce < nonce) return { ok: false, error: { type: 'Invalid', value: { type: 'Stale' } } };
    const transaction: ValidTransaction = {
      priority: BigInt(toy.tip ?? 0),
      requires: toy.requires ?? (toy.nonce > nonce ? [tagOf(toy.from, toy.nonce - 1)] : []),
      provides: toy.provides ?? [tagOf(toy.from, toy.nonce)],
      longevity: BigInt(toy.longevity ?? 64),
      propagate: toy.propagate ?? true,
    };
    return { ok: true, transaction, checked: `checked ${hash}` };
  }
}

const name = (bytes: Uint8Array): string => {
  const { from, nonce } = decode(bytes);
  return `${from}${nonce}`;
};
