import { cryptoReady } from '../../../primitives/crypto/hashers';
import { encode, toHex, u64 } from '../../../primitives/scale';
import {
  aura,
  AURA_ENGINE_ID,
  author,
  authorityAt,
  buildGenesis,
  changeAuthorities,
  onTimestampSet,
  type Aura,
  type AuthorityId,
} from '../../../pallets/aura';
import { mount } from '../../../runtime/definition';
import { alone, digest } from '../timestamp/alone';

const key = (byte: string): AuthorityId => `0x${byte.repeat(32)}` as AuthorityId;
const [alice, bob, carol] = [key('a1'), key('b0'), key('c0')] as const;

function start(authorities: readonly AuthorityId[] = [alice, bob]) {
  const log = digest();
  const bound = alone<Aura>(
    mount(3, aura, {
      constants: { SlotDuration: 250n },
      config: () => ({ preRuntimeDigests: () => log.claims, depositConsensus: log.depositConsensus }),
    }),
  );
  buildGenesis(bound.ctx, { authorities });
  const claim = (slot: bigint): void => void log.claims.splice(0, Infinity, [AURA_ENGINE_ID, encode(u64, slot)]);
  return { ...bound, log, claim };
}

beforeAll(() => cryptoReady());

describe('the slot of a block', () => {
  it('is read from the digest', () => {
    const { ctx, claim, initialize } = start();
    claim(8n);
    expect(initialize(1)).toEqual({ ref_time: 150_000_000n, proof_size: 0n });
    expect(ctx.storage.CurrentSlot.get()).toBe(8n);
  });

  it.each([7n, 8n])('traps at %s after 8: it must grow', (slot) => {
    const { claim, initialize } = start();
    claim(8n);
    initialize(1);
    claim(slot);
    expect(() => initialize(2)).toThrow(`the block is of slot ${slot}; after slot 8 it is of a later one`);
  });

  it.each([
    ['no claim', []],
    ['the claim of another engine', [['0x42414245', encode(u64, 9n)]]],
    ['a claim of too few bytes', [[AURA_ENGINE_ID, Uint8Array.of(1)]]],
  ] as const)('stays with %s', (_case, claims) => {
    const { ctx, log, initialize } = start();
    log.claims.push(...claims);
    expect(initialize(1)).toEqual({ ref_time: 25_000_000n, proof_size: 0n });
    expect(ctx.storage.CurrentSlot.has()).toBe(false);
    expect(author(ctx)).toBeUndefined();
  });

  it.each([
    [2_000n, true],
    [2_249n, true],
    [1_999n, false],
    [2_250n, false],
  ])('8 holds the time %s ms: %s', (now, inside) => {
    const { ctx } = start();
    ctx.storage.CurrentSlot.set(8n);
    const told = () => onTimestampSet(ctx, now);
    if (inside) expect(told).not.toThrow();
    else expect(told).toThrow('the block is of slot 8');
  });
});

describe('the authorities', () => {
  it('take turns', () => {
    const { ctx, claim } = start([alice, bob, carol]);
    expect([3n, 4n, 5n, 2n ** 64n - 1n].map((slot) => authorityAt(ctx, slot))).toEqual([alice, bob, carol, alice]);
    claim(4n);
    expect(author(ctx)).toBe(bob);
  });

  it('are announced in the digest when they change', () => {
    const { ctx, log } = start();
    changeAuthorities(ctx, [carol]);
    expect(ctx.storage.Authorities.get()).toEqual([carol]);
    expect(log.consensus.map(([engine, data]) => [engine, toHex(data)])).toEqual([
      [AURA_ENGINE_ID, `0x0104${'c0'.repeat(32)}`],
    ]);
  });

  it('stay when an empty list replaces them', () => {
    const { ctx, log } = start();
    changeAuthorities(ctx, []);
    expect([ctx.storage.Authorities.get(), log.consensus]).toEqual([[alice, bob], []]);
  });

  it('are set once at genesis', () => {
    const { ctx } = start();
    expect(() => buildGenesis(ctx, { authorities: [carol] })).toThrow('Aura has its authorities already');
  });

  it('trap a block when there are none', () => {
    const { ctx, claim, initialize } = start();
    ctx.storage.Authorities.set([]);
    claim(1n);
    expect(() => initialize(1)).toThrow('no authorities');
  });
});
