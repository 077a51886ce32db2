import { blake2b256, cryptoReady } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale';
import type { AccountId, H256 } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { attempt, failures } from '../../../pallets/support/dispatchError';
import { noOrigin, root } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { preimage, preimages, type Config, type Preimage } from '../../../pallets/preimage';
import { mount } from '../../../runtime/definition';
import { account, bench } from '../utility/probe';

const [alice, bob] = [account(0xa1), account(0xb0)] as const;
const BYTES = Uint8Array.of(1, 2, 3);
const PRICE = 104n + 3n;
const MAX_SIZE = 4 * 1024 * 1024;

let HASH: H256;
beforeAll(async () => {
  await cryptoReady();
  HASH = toHex(blake2b256(BYTES)) as H256;
});

const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Preimage', name, args });
const note = (bytes = BYTES) => call('note_preimage', { bytes });
const unnote = () => call('unnote_preimage', { hash: HASH });
const request = () => call('request_preimage', { hash: HASH });
const unrequest = () => call('unrequest_preimage', { hash: HASH });
const update = (hashes: readonly string[]) => call('ensure_updated', { hashes });
const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'Preimage', name } } });
const hashes = (count: number): readonly H256[] =>
  Array.from({ length: count }, (_, index) => `0x${index.toString(16).padStart(64, '0')}` as H256);

const unrequested = (who: AccountId, amount = PRICE) => ({
  type: 'Unrequested',
  value: { ticket: [who, amount], len: 3 },
});
const requested = (count: number, maybe_len?: number, who?: AccountId) => ({
  type: 'Requested',
  value: { maybe_ticket: who === undefined ? undefined : [who, PRICE], count, maybe_len },
});

/** A base deposit of 104 rao and one for each byte. */
function start() {
  const held = new Map<AccountId, bigint>();
  const chain = { rich: true, unreserved: 0n };
  const config: Config = {
    baseDeposit: 104n,
    byteDeposit: 1n,
    hold(who, amount) {
      if (!chain.rich) throw failures.FundsUnavailable;
      held.set(who, (held.get(who) ?? 0n) + amount);
    },
    release: (who, amount) => held.set(who, (held.get(who) ?? 0n) - amount),
    unreserve(_who, amount) {
      chain.unreserved += amount;
    },
  };
  const bound = bench(mount(14, preimage, { constants: {}, config: () => config }));
  const ctx = bound.contexts.Preimage as unknown as Preimage;
  return {
    ...bound,
    chain,
    ctx,
    by: (who: AccountId, outer: RuntimeCall) => bound.run(outer, bound.env.signed(who)),
    asRoot: (outer: RuntimeCall) => bound.run(outer, root),
    status: () => ctx.storage.RequestStatusFor.get(HASH),
    kept: () => ctx.storage.PreimageFor.get([HASH, 3]),
    held: (who: AccountId) => held.get(who) ?? 0n,
  };
}

describe('each call of Preimage', () => {
  it.each([
    ['note_preimage', () => note(), weight(475_539_473n, { proof: 28_584n })],
    ['unnote_preimage', unnote, weight(425_830_000n, { proof: 3892n })],
    ['request_preimage', request, weight(169_292_000n, { proof: 3556n })],
    ['unrequest_preimage', unrequest, weight(270_209_000n, { proof: 3556n })],
    [
      'ensure_updated',
      () => update(hashes(2)),
      weight(56_817_000n + 50_000_000n + 2n * 534_397_441n, { proof: 28_584n + 2n * 2902n }),
    ],
  ])('%s refuses nobody as its caller and has its recorded weight', (_name, outer, callWeight) => {
    const { env, run } = start();
    expect(env.dispatchInfo(outer())).toMatchObject({ callWeight, class: 'Normal', pays: 'Yes' });
    expect(run(outer(), noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
  });

  it.each([
    ['request_preimage', request],
    ['unrequest_preimage', unrequest],
  ])('%s is for root only', (_name, outer) => {
    expect(start().by(alice, outer())).toEqual({ error: { type: 'BadOrigin' } });
  });

  it('ensure_updated is not for root', () => {
    expect(start().asRoot(update(hashes(1)))).toEqual({ error: { type: 'BadOrigin' } });
  });
});

describe('noting', () => {
  it('by an account holds a deposit', () => {
    const { by, events, held, kept, status } = start();
    expect(by(alice, note())).toEqual({});
    expect([status(), kept(), held(alice)]).toEqual([unrequested(alice), BYTES, PRICE]);
    expect(events()).toEqual([['Preimage.Noted', { hash: HASH }]]);
  });

  it('refuses more than 4 MiB, then bytes that are noted, then what cannot be paid', () => {
    const { by, chain } = start();
    expect(by(alice, note(new Uint8Array(MAX_SIZE + 1)))).toEqual(error('TooBig'));
    by(alice, note());
    chain.rich = false;
    expect(by(bob, note())).toEqual(error('AlreadyNoted'));
    expect(by(bob, note(Uint8Array.of(9)))).toEqual({ error: { type: 'Token', value: 'FundsUnavailable' } });
  });

  it('takes 4 MiB', () => {
    const { by, held } = start();
    expect(by(alice, note(new Uint8Array(MAX_SIZE)))).toEqual({});
    expect(held(alice)).toBe(104n + BigInt(MAX_SIZE));
  });

  it('by root is free and requests the bytes', () => {
    const { asRoot, status } = start();
    expect(asRoot(note())).toEqual({ pays: 'No' });
    expect(status()).toEqual(requested(1, 3));
  });

  it('by root of noted bytes requests them and leaves the deposit', () => {
    const { asRoot, by, held, status } = start();
    by(alice, note());
    expect(asRoot(note())).toEqual({ pays: 'No' });
    expect([status(), held(alice)]).toEqual([requested(1, 3, alice), PRICE]);
  });

  it('of requested bytes is free for anybody, again and again', () => {
    const { asRoot, by, held, status, eventNames } = start();
    asRoot(request());
    expect(by(alice, note())).toEqual({ pays: 'No' });
    expect(by(bob, note())).toEqual({ pays: 'No' });
    expect([status(), held(alice)]).toEqual([requested(1, 3), 0n]);
    expect(eventNames()).toEqual(['Requested', 'Noted', 'Noted']);
  });
});

describe('removing', () => {
  it('what is not noted fails', () => {
    const { asRoot, by } = start();
    expect(by(alice, unnote())).toEqual(error('NotNoted'));
    expect(asRoot(unnote())).toEqual(error('NotNoted'));
  });

  it.each([
    ['the account that noted it', (chain: ReturnType<typeof start>) => chain.by(alice, unnote())],
    ['root', (chain: ReturnType<typeof start>) => chain.asRoot(unnote())],
  ])('is for %s, and gives the deposit back', (_who, remove) => {
    const chain = start();
    chain.by(alice, note());
    expect(chain.by(bob, unnote())).toEqual(error('NotAuthorized'));
    expect(remove(chain)).toEqual({});
    expect([chain.status(), chain.kept(), chain.held(alice)]).toEqual([undefined, undefined, 0n]);
    expect(chain.events().at(-1)).toEqual(['Preimage.Cleared', { hash: HASH }]);
  });

  it('requested bytes gives the deposit back and leaves them', () => {
    const { asRoot, by, held, kept, status, eventNames } = start();
    by(alice, note());
    asRoot(request());
    expect(by(alice, unnote())).toEqual({});
    expect([status(), kept(), held(alice)]).toEqual([requested(1, 3), BYTES, 0n]);
    expect(by(alice, unnote())).toEqual(error('NotAuthorized'));
    expect(eventNames()).toEqual(['Noted', 'Requested']);
  });

  it('bytes that nobody pays for takes a request back, for root', () => {
    const { asRoot, kept, status } = start();
    asRoot(note());
    asRoot(request());
    expect(asRoot(unnote())).toEqual({});
    expect(status()).toEqual(requested(1, 3));
    expect(asRoot(unnote())).toEqual({});
    expect([status(), kept()]).toEqual([undefined, undefined]);
  });
});

describe('requests', () => {
  it('are counted, and the first one is told', () => {
    const { asRoot, status, eventNames } = start();
    asRoot(request());
    asRoot(request());
    expect(status()).toEqual(requested(2));
    expect(eventNames()).toEqual(['Requested']);
  });

  it('are taken back one by one; what was never noted leaves without a word', () => {
    const { asRoot, status, eventNames } = start();
    asRoot(request());
    asRoot(request());
    asRoot(unrequest());
    expect(status()).toEqual(requested(1));
    asRoot(unrequest());
    expect(status()).toBeUndefined();
    expect(asRoot(unrequest())).toEqual(error('NotRequested'));
    expect(eventNames()).toEqual(['Requested']);
  });

  it('leave bytes to whoever pays for them', () => {
    const { asRoot, by, kept, status } = start();
    by(alice, note());
    expect(asRoot(unrequest())).toEqual(error('NotRequested'));
    asRoot(request());
    asRoot(unrequest());
    expect([status(), kept()]).toEqual([unrequested(alice), BYTES]);
  });
});

describe('the old form', () => {
  const old = { type: 'Unrequested', value: { deposit: [alice, 40n], len: 3 } } as const;

  it.each([
    ['unrequested', old, unrequested(alice), PRICE],
    ['requested and paid', { type: 'Requested', value: { deposit: [alice, 40n], count: 2, len: 3 } }, requested(2, 3, alice), PRICE], // prettier-ignore
    ['requested by root', { type: 'Requested', value: { deposit: undefined, count: 1, len: 3 } }, requested(1, 3), 0n],
    ['paid and never noted', { type: 'Requested', value: { deposit: [alice, 40n], count: 1, len: undefined } }, requested(1), 0n], // prettier-ignore
  ] as const)('%s becomes today’s, its reserve a hold', (_what, before, after, held) => {
    const { by, ctx, status, ...chain } = start();
    ctx.storage.StatusFor.set(HASH, before);
    expect(by(bob, update([HASH]))).toEqual({ pays: 'No' });
    expect([status(), chain.held(alice), ctx.storage.StatusFor.has(HASH)]).toEqual([after, held, false]);
  });

  it('is lost where the account cannot hold the deposit', () => {
    const { by, chain, ctx, status } = start();
    ctx.storage.StatusFor.set(HASH, old);
    chain.rich = false;
    expect(by(bob, update([HASH]))).toEqual({ pays: 'No' });
    expect([status(), ctx.storage.StatusFor.has(HASH), chain.unreserved]).toEqual([undefined, false, 40n]);
  });

  it('is updated by whatever touches it', () => {
    const { by, ctx, status } = start();
    ctx.storage.StatusFor.set(HASH, old);
    expect(by(alice, unnote())).toEqual({});
    expect([status(), ctx.storage.StatusFor.has(HASH)]).toEqual([undefined, false]);
  });

  it.each([
    ['none', 0, error('TooFew')],
    ['more than 1024', 1025, error('TooMany')],
    ['1024 that have nothing to update', 1024, { pays: 'Yes' }],
  ])('of %s', (_what, count, report) => {
    expect(start().by(alice, update(hashes(count)))).toEqual(report);
  });

  it.each([
    [8, 'Yes'],
    [9, 'No'],
  ])('found for %i of ten hashes: pays %s', (found, pays) => {
    const { by, ctx } = start();
    for (const hash of hashes(found)) ctx.storage.StatusFor.set(hash, old);
    expect(by(alice, update(hashes(10)))).toEqual({ pays });
  });
});

describe('what other pallets ask', () => {
  function bound() {
    const chain = start();
    return { ...chain, asked: preimages(chain.ctx) };
  }
  const failing = (run: () => unknown) => {
    const ended = attempt(run);
    return ended.ok ? undefined : ended.failure;
  };

  it('notes without a deposit, as often as asked', () => {
    const { asked, status } = bound();
    expect(asked.note(BYTES)).toBe(HASH);
    expect(asked.note(BYTES)).toBe(HASH);
    expect(status()).toEqual(requested(1, 3));
  });

  it('refuses too many bytes as exhausted', () => {
    expect(failing(() => bound().asked.note(new Uint8Array(MAX_SIZE + 1)))).toBe(failures.Exhausted);
  });

  it('fetches by hash, and by length if one is given', () => {
    const { asked } = bound();
    expect(failing(() => asked.fetch(HASH, undefined))).toBe(failures.Unavailable);
    asked.request(HASH);
    expect(failing(() => asked.fetch(HASH, undefined))).toBe(failures.Unavailable);
    asked.note(BYTES);
    expect(asked.fetch(HASH, undefined)).toEqual(BYTES);
    expect(asked.fetch(HASH, 3)).toEqual(BYTES);
    expect(failing(() => asked.fetch(HASH, 4))).toBe(failures.Unavailable);
  });

  it('takes requests back, and passes over what nobody requested', () => {
    const { asked, status } = bound();
    asked.note(BYTES);
    asked.request(HASH);
    asked.unrequest(HASH);
    expect(status()).toEqual(requested(1, 3));
    asked.unrequest(HASH);
    asked.unrequest(HASH);
    expect(status()).toBeUndefined();
  });
});
