import fc from 'fast-check';
import { cryptoReady } from '../../primitives/crypto/ready';
import { toHex } from '../../primitives/scale';
import { accountOf, signed } from '../support/extrinsics';
import { RuntimeChain } from '../support/runtimeChain';
import { membership, modifications, positions, staking, walk } from './subtensor/steps';

let chain: RuntimeChain;
beforeAll(async () => {
  await cryptoReady();
  chain = new RuntimeChain();
  chain.begin();
});

/** What the open block changed so far: key and value, the blocks' own records of System left out. */
function changed(): Map<string, string | undefined> {
  const { state } = chain;
  const cells = state.changed().filter(({ column }) => column.pallet !== 'System' || column.name === 'Account');
  return new Map(
    cells.map((cell) => {
      const value = state.rawValue(cell);
      return [toHex(cell.key()), value === undefined ? undefined : toHex(value)];
    }),
  );
}

/** Keys that hold another value than before. Before the first change of the block a key is not in the map. */
function differing(before: ReturnType<typeof changed>, after: ReturnType<typeof changed>): readonly string[] {
  return [...after.keys()].filter((key) => !before.has(key) || before.get(key) !== after.get(key));
}

const owned = (uri: string) => ({ uri, who: accountOf(uri) });

it('an extrinsic whose call fails changes the nonce and the balance of its signer, and the issuance by the fee', () => {
  const signers = ['//Alice', '//Bob'].map(owned);
  const { System, Balances } = chain.pallets;
  const ofSigner = signers.map(({ who }) => toHex(System.storage.Account.column.obtain([who]).key()));
  const issuance = toHex(Balances.storage.TotalIssuance.column.obtain([]).key());
  let failures = 0;
  fc.assert(
    fc.property(walk(...staking, ...membership, ...positions, ...modifications), (steps) => {
      const mark = chain.state.checkpoint();
      try {
        for (const [index, step] of steps.entries()) {
          if ('blocks' in step) continue;
          const signer = index % signers.length;
          const { uri, who } = signers[signer]!;
          const before = { state: changed(), free: chain.free(who), nonce: chain.nonce(who), events: chain.events().length }; // prettier-ignore
          const applied = chain.apply(signed(chain, uri, step.call));
          if (applied.type !== 'Included' || applied.failure === undefined) continue;
          failures += 1;
          const paid = chain.events(before.events).find(({ name }) => name === 'TransactionFeePaid');
          const fee = (paid?.value as { actual_fee: bigint } | undefined)?.actual_fee ?? 0n;
          const allowed = [ofSigner[signer]!, ...(fee > 0n ? [issuance] : [])];
          expect(differing(before.state, changed()).filter((key) => !allowed.some((one) => one === key))).toEqual([]);
          expect(chain.nonce(who)).toBe(before.nonce + 1);
          expect(before.free - chain.free(who)).toBe(fee);
        }
      } finally {
        chain.state.rollback(mark);
      }
    }),
    { numRuns: 20 },
  );
  expect(failures).toBeGreaterThan(20);
});
