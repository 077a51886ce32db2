import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import {
  canUpdateForOne,
  updateForAll,
  updateForOne,
  valueOf,
  type SharePool,
} from '../../../../pallets/subtensor/staking/sharePool';

interface Row {
  readonly step: { readonly op: string; readonly key?: number; readonly arg: string; readonly ret?: string | boolean };
  /** By key; null where the key has no share. */
  readonly try_values: readonly (string | null)[];
  readonly values: readonly string[];
}

const file = join(__dirname, '../../../vectors/share-pool.json.gz');
const walks = JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly (readonly Row[])[];

/** A pool with its shares, where the chain keeps them in storage. */
class Holders {
  private pool: SharePool = { value: 0n, shares: U64F64.ZERO };
  private readonly shares: U64F64[];

  constructor(keys: number) {
    this.shares = Array.from({ length: keys }, () => U64F64.ZERO);
  }

  take({ op, key = 0, arg }: Row['step']): string | boolean | undefined {
    const update = BigInt(arg);
    if (op === 'sim_update_value_for_one') return canUpdateForOne(this.pool, update);
    if (op === 'update_value_for_all') {
      this.pool = updateForAll(this.pool, update);
      return undefined;
    }
    const { pool, share, actual } = updateForOne(this.pool, this.shares[key]!, update);
    this.pool = pool;
    this.shares[key] = share;
    return actual.toString();
  }

  get values(): readonly string[] {
    return this.shares.map((share) => valueOf(this.pool, share).toString());
  }

  get present(): readonly (string | null)[] {
    return this.values.map((value, key) => (this.shares[key] === 0n ? null : value));
  }
}

describe('the share pool goes as the recorded one', () => {
  it.each(walks.map((walk, index) => [index, walk] as const))('on walk %d', (_index, walk) => {
    const holders = new Holders(walk[0]!.values.length);
    for (const { step, values, try_values } of walk) {
      expect(holders.take(step)).toEqual(step.ret);
      expect(holders.values).toEqual(values);
      expect(holders.present).toEqual(try_values);
    }
  });
});
