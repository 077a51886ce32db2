import { cryptoReady } from '../../../primitives/crypto/hashers';
import { decode, decodeAll, encode, toHex } from '../../../primitives/scale';
import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { failures } from '../../../pallets/support/dispatchError';
import { noOrigin } from '../../../pallets/support/origin';
import { Data, Registration, registry, type Config, type IdentityInfo, type Registry } from '../../../pallets/registry';
import { mount } from '../../../runtime/definition';
import { account, bench } from '../utility/probe';

const [alice, bob] = [account(0xa1), account(0xb0)] as const;
const NONE = { type: 'None' } as const;
const raw = (...bytes: readonly number[]): Data => ({ type: 'Raw', value: Uint8Array.from(bytes) });
const hash = `0x${'cd'.repeat(32)}` as const;

const plain: IdentityInfo = {
  additional: [],
  display: raw(0x41),
  legal: NONE,
  web: NONE,
  riot: NONE,
  email: NONE,
  pgp_fingerprint: undefined,
  image: NONE,
  twitter: NONE,
};
const withField: IdentityInfo = { ...plain, additional: [[raw(1), { type: 'Sha256', value: hash }]] };

const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Registry', name, args });
const set = (identified: AccountId, info = plain) => call('set_identity', { identified, info });
const clear = (identified: AccountId) => call('clear_identity', { identified });
const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'Registry', name } } });

/** Deposits of 100 rao and 40 for a free field. Everybody may tell everything but of Bob. */
function start(MaxAdditionalFields = 1) {
  const held = new Map<AccountId, bigint>();
  const chain = { rich: true };
  const config: Config = {
    canRegister: (_who, identified) => identified !== bob,
    hold(who, amount) {
      if (!chain.rich) throw failures.FundsUnavailable;
      held.set(who, (held.get(who) ?? 0n) + amount);
    },
    release(who, amount) {
      if (!chain.rich) throw failures.CannotCreate;
      held.set(who, (held.get(who) ?? 0n) - amount);
    },
  };
  const constants = { MaxAdditionalFields, InitialDeposit: 100n, FieldDeposit: 40n };
  const bound = bench(mount(17, registry, { constants, config: () => config }));
  const ctx = bound.contexts.Registry as unknown as Registry;
  return {
    ...bound,
    chain,
    by: (who: AccountId, outer: RuntimeCall) => bound.run(outer, bound.env.signed(who)),
    identity: (who: AccountId) => ctx.storage.IdentityOf.get(who),
    held: (who: AccountId) => held.get(who) ?? 0n,
  };
}

beforeAll(() => cryptoReady());

describe('each call of Registry', () => {
  it.each([
    ['set_identity', set(alice), 166_000_000n, 3499n],
    ['clear_identity', clear(alice), 161_000_000n, 3860n],
  ])('%s needs a signature and has its recorded weight', (_name, outer, ref_time, proof_size) => {
    const { env, run } = start();
    expect(env.dispatchInfo(outer)).toMatchObject({
      callWeight: { ref_time, proof_size },
      class: 'Normal',
      pays: 'Yes',
    });
    expect(run(outer, noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
  });
});

describe('set_identity', () => {
  it('refuses whom the runtime refuses, then too many fields, then who cannot pay', () => {
    const { by, chain, identity } = start(0);
    chain.rich = false;
    expect(by(alice, set(bob, withField))).toEqual(error('CannotRegister'));
    expect(by(alice, set(alice, withField))).toEqual(error('TooManyFieldsInIdentityInfo'));
    expect(by(alice, set(alice))).toEqual({ error: { type: 'Token', value: 'FundsUnavailable' } });
    expect(identity(alice)).toBeUndefined();
  });

  it('tells the identity and holds the deposit of the sender', () => {
    const { by, events, held, identity } = start();
    expect(by(bob, set(alice, withField))).toEqual({});
    expect([identity(alice), held(bob)]).toEqual([{ deposit: 140n, info: withField }, 140n]);
    expect(events()).toEqual([['Registry.IdentitySet', { who: alice }]]);
  });

  it('holds or releases only the difference for an identity in place of another', () => {
    const { by, held, identity } = start();
    by(alice, set(alice));
    by(alice, set(alice, withField));
    expect([identity(alice)?.deposit, held(alice)]).toEqual([140n, 140n]);
    // From whoever sends it, though Alice paid.
    by(bob, set(alice));
    expect([identity(alice)?.deposit, held(alice), held(bob)]).toEqual([100n, 140n, -40n]);
  });

  it('goes on where nothing can be released', () => {
    const { by, chain, identity } = start();
    by(alice, set(alice, withField));
    chain.rich = false;
    expect(by(alice, set(alice))).toEqual({});
    expect(identity(alice)?.deposit).toBe(100n);
  });
});

describe('clear_identity', () => {
  it('fails where there is none', () => {
    expect(start().by(alice, clear(alice))).toEqual(error('NotRegistered'));
  });

  it.each([
    ['whoever paid', alice, 0n],
    ['anybody, from their own hold', bob, 100n],
  ])('is for %s', (_what, who, left) => {
    const { by, events, held, identity } = start();
    by(alice, set(alice));
    expect(by(who, clear(alice))).toEqual({});
    expect([identity(alice), held(alice)]).toEqual([undefined, left]);
    expect(events().at(-1)).toEqual(['Registry.IdentityDissolved', { who: alice }]);
  });

  it('goes on where nothing can be released', () => {
    const { by, chain, identity } = start();
    by(alice, set(alice));
    chain.rich = false;
    expect(by(alice, clear(alice))).toEqual({});
    expect(identity(alice)).toBeUndefined();
  });
});

describe('a field of an identity', () => {
  it.each<[Data, string]>([
    [NONE, '0x00'],
    [raw(), '0x01'],
    [raw(7, 8), '0x030708'],
    [{ type: 'Raw', value: new Uint8Array(64) }, `0x41${'00'.repeat(64)}`],
    [{ type: 'BlakeTwo256', value: hash }, `0x42${'cd'.repeat(32)}`],
    [{ type: 'ShaThree256', value: hash }, `0x45${'cd'.repeat(32)}`],
  ])('%j is written and read back', (data, written) => {
    const bytes = encode(Data, data);
    expect(toHex(bytes)).toBe(written);
    expect(decodeAll(Data, bytes)).toEqual(data);
  });

  it('holds at most 64 plain bytes', () => {
    expect(() => encode(Data, { type: 'Raw', value: new Uint8Array(65) })).toThrow('Raw data is at most 64 bytes');
  });

  it.each([
    ['an unknown leading byte', Uint8Array.of(70), 'Data has no variant 70'],
    ['a missing byte', Uint8Array.of(3, 1), 'needs 2 bytes'],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => decodeAll(Data, bytes)).toThrow(message);
  });

  it('stands in the metadata with a variant for each length', () => {
    const shape = Data.type.shape();
    const variants = shape.kind === 'variant' ? shape.variants : [];
    expect(variants.map(({ index }) => index)).toEqual([...Array(70).keys()]);
    expect(variants.map(({ name }) => name)).toEqual(expect.arrayContaining(['None', 'Raw0', 'Raw64', 'ShaThree256']));
  });
});

describe('a stored identity', () => {
  const stored: Registration = {
    deposit: 100n,
    info: { ...plain, pgp_fingerprint: `0x${'02'.repeat(20)}`, twitter: raw(9, 0) },
  };

  it('is read back as written', () => {
    expect(decodeAll(Registration, encode(Registration, stored))).toEqual(stored);
  });

  it('reads bytes that are missing at its end as zeros', () => {
    expect(decode(Registration, encode(Registration, stored).slice(0, -1))).toEqual(stored);
    const short = Uint8Array.of(100, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x41);
    expect(decode(Registration, short)).toEqual({ deposit: 100n, info: plain });
  });

  it('leaves what comes after it', () => {
    const bytes = Uint8Array.of(...encode(Registration, stored), 1);
    expect(() => decodeAll(Registration, bytes)).toThrow('1 bytes left over');
  });
});
