import { cryptoReady } from '../../../primitives/crypto/hashers';
import {
  balanceOnHold,
  burnAllHeld,
  burnHeld,
  dropCredit,
  hold,
  release,
  releaseAll,
  setLock,
  setOnHold,
  slashHeld,
  transferAndHold,
  transferOnHold,
  type RuntimeReason,
} from '../../../pallets/balances';
import { alice, bench, bob, charlie } from './bench';

beforeAll(() => cryptoReady());

const PREIMAGE: RuntimeReason = { type: 'Preimage', value: 'Preimage' };
const IDENTITY: RuntimeReason = { type: 'Registry', value: 'RegistryIdentity' };
const start = () => bench([[alice, 1_000n], [charlie, 10_000n]]); // prettier-ignore
const MIN_LOCK = '0x6c6f636b6c6f636b';

describe('a hold', () => {
  it('moves funds aside by reason, without an event, and leaves an empty list behind', () => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 100n);
    hold(chain.ctx, IDENTITY, alice, 50n);
    hold(chain.ctx, PREIMAGE, alice, 10n);
    expect(chain.ctx.storage.Holds.get(alice)).toEqual([{ id: PREIMAGE, amount: 110n }, { id: IDENTITY, amount: 50n }]); // prettier-ignore
    expect(chain.info(alice)).toMatchObject({ consumers: 1, providers: 1, data: { free: 840n, reserved: 160n } });
    expect(releaseAll(chain.ctx, PREIMAGE, alice, 'Exact')).toBe(110n);
    expect(release(chain.ctx, IDENTITY, alice, 80n, 'BestEffort')).toBe(50n);
    expect(chain.ctx.storage.Holds.maybe(alice)).toEqual([]);
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { free: 1_000n, reserved: 0n } });
    expect(chain.log()).toEqual([]);
  });

  it.each([
    ['of the deposit of the only provider', alice, 501n, 'Token.FundsUnavailable'],
    ['on a stranger', bob, 1n, 'Token.FundsUnavailable'],
    ['of nothing on a stranger', bob, 0n, 'Token.CannotCreateHold'],
  ] as const)('fails %s', (_what, who, amount, error) => {
    const chain = start();
    expect(chain.attempt((ctx) => hold(ctx, PREIMAGE, who, amount))).toBe(error);
    expect(chain.ctx.storage.Holds.has(who)).toBe(false);
  });

  it('passes locks: a lock lies under free and held funds together', () => {
    const chain = start();
    setLock(chain.ctx, MIN_LOCK, alice, 1_000n, 31);
    hold(chain.ctx, PREIMAGE, alice, 500n);
    expect(balanceOnHold(chain.ctx, PREIMAGE, alice)).toBe(500n);
    expect(chain.attempt((ctx) => burnHeld(ctx, PREIMAGE, alice, 1n, 'Exact', 'Polite'))).toBe('Token.Frozen');
    expect(burnHeld(chain.ctx, PREIMAGE, alice, 1n, 'BestEffort', 'Polite')).toBe(0n);
    expect(burnAllHeld(chain.ctx, PREIMAGE, alice, 'Exact', 'Force')).toBe(500n);
    expect([chain.issuance(), chain.owned()]).toEqual([10_500n, 10_500n]);
  });

  it('is released exactly or not', () => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 100n);
    expect(chain.attempt((ctx) => release(ctx, PREIMAGE, alice, 101n, 'Exact'))).toBe('Token.FundsUnavailable');
    expect(chain.attempt((ctx) => release(ctx, PREIMAGE, alice, 2n ** 64n - 1n, 'BestEffort'))).toBe(
      'Token.CannotCreate',
    );
    expect(balanceOnHold(chain.ctx, PREIMAGE, alice)).toBe(100n);
  });

  it.each([[0n], [70n], [100n], [400n]])('can be set to %s', (amount) => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 100n);
    setOnHold(chain.ctx, PREIMAGE, alice, amount);
    expect(balanceOnHold(chain.ctx, PREIMAGE, alice)).toBe(amount);
    expect(chain.free(alice)).toBe(1_000n - amount);
  });
});

describe('held funds', () => {
  it.each([
    ['free', charlie, 'Free', { free: 10_080n, reserved: 0n }],
    ['on hold again', charlie, 'OnHold', { free: 10_000n, reserved: 80n }],
  ] as const)('go to another account %s', (_what, dest, mode, data) => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 80n);
    expect(transferOnHold(chain.ctx, PREIMAGE, alice, dest, 90n, 'BestEffort', mode, 'Polite')).toBe(80n);
    expect(chain.info(dest)).toMatchObject({ data });
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { free: 920n, reserved: 0n } });
  });

  it.each([
    ['more than is held of any reason', 81n, charlie, 'Free', 'Token.Frozen'],
    ['too little for a new account', 80n, bob, 'Free', 'Token.CannotCreate'],
    ['nothing on hold to a stranger', 0n, bob, 'OnHold', 'Token.CannotCreateHold'],
  ] as const)('cannot go: %s', (_what, amount, dest, mode, error) => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 80n);
    expect(chain.attempt((ctx) => transferOnHold(ctx, PREIMAGE, alice, dest, amount, 'Exact', mode, 'Polite'))).toBe(
      error,
    );
  });

  it('of another reason are not touched', () => {
    const chain = start();
    hold(chain.ctx, IDENTITY, alice, 80n);
    expect(chain.attempt((ctx) => transferOnHold(ctx, PREIMAGE, alice, charlie, 80n, 'Exact', 'Free', 'Polite'))).toBe(
      'Token.FundsUnavailable',
    );
    expect(slashHeld(chain.ctx, PREIMAGE, alice, 80n)).toEqual({ slashed: 0n, missing: 80n });
  });

  it('come straight from free funds of another', () => {
    const chain = start();
    expect(transferAndHold(chain.ctx, PREIMAGE, alice, charlie, 400n, 'Exact', 'Preserve', 'Polite')).toBe(400n);
    expect(chain.info(charlie)).toMatchObject({ consumers: 1, data: { free: 10_000n, reserved: 400n } });
    expect(
      chain.attempt((ctx) => transferAndHold(ctx, PREIMAGE, alice, bob, 100n, 'Exact', 'Preserve', 'Polite')),
    ).toBe('Token.CannotCreateHold');
  });

  it('are slashed as far as they go, and leave the issuance with the credit', () => {
    const chain = start();
    hold(chain.ctx, PREIMAGE, alice, 80n);
    const { slashed, missing } = slashHeld(chain.ctx, PREIMAGE, alice, 100n);
    expect([slashed, missing, chain.issuance()]).toEqual([80n, 20n, 11_000n]);
    dropCredit(chain.ctx, slashed);
    expect([chain.issuance(), chain.owned()]).toEqual([10_920n, 10_920n]);
  });
});
