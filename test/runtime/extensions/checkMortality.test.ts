import { birth, type Era } from '../../../runtime/era';
import { remark } from '../../support/calls';
import { signed } from '../../support/extrinsics';
import { outcome, runtimeChain, type RuntimeChain } from '../../support/runtimeChain';

const mortal = (period: bigint, current: number): Era => ({
  type: 'Mortal',
  period,
  phase: BigInt(current) % period,
});
const MAX_U64 = 2n ** 64n - 1n;

/** Signed at the head, as wallets do: the head is the birth block. */
function signedAtHead(chain: RuntimeChain, period: bigint): Uint8Array {
  return signed(chain, '//Alice', remark(), { era: mortal(period, chain.head), birthBlock: chain.head });
}

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).buildTo(10);
});

it('what is signed for four blocks holds in the next three', () => {
  const bytes = signedAtHead(chain, 4n);
  const outcomes = [11, 12, 13, 14, 15].map((number) => {
    chain.begin();
    const mark = chain.state.checkpoint();
    const said = outcome(chain.apply(bytes));
    chain.state.rollback(mark);
    chain.end();
    return [number, said];
  });
  expect(outcomes).toEqual([
    [11, 'included'],
    [12, 'included'],
    [13, 'included'],
    // The era's birth block is 14 by now: first that has no hash, then another one than was signed.
    [14, 'refused: Invalid.AncientBirthBlock'],
    [15, 'refused: Invalid.BadProof'],
  ]);
});

it('what is signed for ever holds for ever', () => {
  const bytes = signed(chain, '//Alice', remark());
  chain.buildTo(80).begin();
  expect(outcome(chain.apply(bytes))).toBe('included');
});

it('what is signed for a birth block that is to come is refused', () => {
  chain.begin();
  const era = mortal(64n, 20);
  expect(birth(era, 11n)).toBe(20n);
  expect(outcome(chain.apply(signed(chain, '//Alice', remark(), { era })))).toBe('refused: Invalid.AncientBirthBlock');
});

it('what is signed for a birth block that is forgotten is refused, before its signature is looked at', async () => {
  const short = (await runtimeChain({ constants: { 'System.BlockHashCount': 20 } })).buildTo(10);
  const signature = { type: 'Sr25519', value: `0x${'00'.repeat(64)}` } as const;
  const bytes = signedAtHead(short, 64n);
  const forged = signed(short, '//Alice', remark(), { era: mortal(64n, 10), birthBlock: 10, signature });
  // Block n forgets the hash of n - 21.
  short.buildTo(30).begin();
  expect(outcome(short.apply(forged))).toBe('refused: Invalid.BadProof');
  short.end();
  short.begin();
  expect(outcome(short.apply(forged))).toBe('refused: Invalid.AncientBirthBlock');
  expect(outcome(short.apply(bytes))).toBe('refused: Invalid.AncientBirthBlock');
});

describe('the pool is told for how long', () => {
  it.each([
    [4n, 3n],
    [64n, 63n],
    [4_096n, 4_095n],
  ])('%i blocks from the head on', (period, longevity) => {
    expect(chain.validate(signedAtHead(chain, period)).longevity).toBe(longevity);
  });

  it('for ever', () => {
    expect(chain.validate(signed(chain, '//Alice', remark())).longevity).toBe(MAX_U64 - 11n);
  });

  it('and that an era is over', () => {
    const bytes = signedAtHead(chain, 4n);
    chain.buildTo(13);
    expect(() => chain.validate(bytes)).toThrow('Invalid.AncientBirthBlock');
    chain.buildTo(14);
    expect(() => chain.validate(bytes)).toThrow('Invalid.BadProof');
  });
});
