import { cryptoReady } from '../../../primitives/crypto/hashers';
import { attempt } from '../../../pallets/support/dispatchError';
import * as accounts from '../../../pallets/system';
import type { AccountInfo } from '../../../pallets/system';
import { alice, bob } from '../../support/accounts';
import { bench, mountSystem } from '../../support/bench';

const MOST = 2 ** 32 - 1;
const EMPTY = { free: 0n, reserved: 0n, frozen: 0n, flags: 1n << 127n };
type Counts = readonly [providers: number, consumers: number, sufficients: number];

/** A chain on which alice has these references; undefined where she has no account. */
function start(counts: Counts | undefined, data = EMPTY) {
  const heard: string[] = [];
  const listeners = { onNewAccount: () => void heard.push('new'), onKilledAccount: () => void heard.push('killed') };
  const chain = bench(mountSystem(listeners));
  if (counts !== undefined) {
    const [providers, consumers, sufficients] = counts;
    chain.sys.storage.Account.set(alice, { nonce: 3, providers, consumers, sufficients, data });
  }
  const now = (): Counts | undefined => {
    const account = chain.sys.storage.Account.maybe(alice);
    return account && [account.providers, account.consumers, account.sufficients];
  };
  return { ...chain, heard, now };
}

beforeAll(() => cryptoReady());

describe('references to an account', () => {
  it.each<[name: keyof typeof accounts, before: Counts | undefined, answer: unknown, after: Counts | undefined, events: readonly string[]]>([
    ['incProviders', undefined, 'Created', [1, 0, 0], ['NewAccount']],
    ['incProviders', [1, 0, 0], 'Existed', [2, 0, 0], []],
    ['incProviders', [0, 0, 1], 'Existed', [1, 0, 1], []],
    ['incProviders', [MOST, 0, 0], 'Existed', [MOST, 0, 0], []],
    ['incProviders', [0, 2, 0], 'Created', [1, 2, 0], ['NewAccount']],
    ['decProviders', undefined, 'Reaped', undefined, []],
    ['decProviders', [2, 0, 0], 'Exists', [1, 0, 0], []],
    ['decProviders', [2, 1, 0], 'Exists', [1, 1, 0], []],
    ['decProviders', [1, 0, 1], 'Exists', [0, 0, 1], []],
    ['decProviders', [1, 1, 0], 'ConsumerRemaining', [1, 1, 0], []],
    ['decProviders', [1, 1, 1], 'ConsumerRemaining', [1, 1, 1], []],
    ['decProviders', [1, 0, 0], 'Reaped', undefined, ['KilledAccount']],
    ['decProviders', [0, 0, 0], 'Reaped', undefined, ['KilledAccount']],
    ['incSufficients', undefined, 'Created', [0, 0, 1], ['NewAccount']],
    ['incSufficients', [1, 0, 0], 'Existed', [1, 0, 1], []],
    ['incSufficients', [0, 0, MOST], 'Existed', [0, 0, MOST], []],
    ['decSufficients', undefined, 'Reaped', undefined, []],
    ['decSufficients', [0, 0, 2], 'Exists', [0, 0, 1], []],
    ['decSufficients', [1, 0, 1], 'Exists', [1, 0, 0], []],
    ['decSufficients', [1, 0, 0], 'Exists', [1, 0, 0], []],
    ['decSufficients', [0, 0, 1], 'Reaped', undefined, ['KilledAccount']],
    ['decSufficients', [0, 3, 1], 'Reaped', undefined, ['KilledAccount']],
    ['incConsumers', undefined, 'NoProviders', undefined, []],
    ['incConsumers', [0, 0, 1], 'NoProviders', [0, 0, 1], []],
    ['incConsumers', [1, 0, 0], undefined, [1, 1, 0], []],
    ['incConsumers', [1, 15, 0], undefined, [1, 16, 0], []],
    ['incConsumers', [1, 16, 0], 'TooManyConsumers', [1, 16, 0], []],
    ['incConsumersWithoutLimit', undefined, 'NoProviders', undefined, []],
    ['incConsumersWithoutLimit', [1, 16, 0], undefined, [1, 17, 0], []],
    ['incConsumersWithoutLimit', [1, MOST, 0], undefined, [1, MOST, 0], []],
    ['decConsumers', [1, 2, 0], undefined, [1, 1, 0], []],
    ['decConsumers', [1, 0, 0], undefined, [1, 0, 0], []],
    // The mutation stores what it found absent.
    ['decConsumers', undefined, undefined, [0, 0, 0], []],
  ])('%s on providers, consumers, sufficients %j answers %s and leaves %j', (name, before, answer, after, events) => {
    const chain = start(before);
    const change = accounts[name] as (ctx: accounts.System, who: typeof alice) => unknown;
    const ended = attempt(() => change(chain.sys, alice));
    expect(ended.ok ? ended.value : ended.failure.message).toBe(answer);
    expect(chain.now()).toEqual(after);
    expect(chain.events()).toEqual(events.map((event) => ({ pallet: 'System', name: event, value: { account: alice } })));
    expect(chain.heard).toEqual(events.map((event) => (event === 'NewAccount' ? 'new' : 'killed')));
  }); // prettier-ignore

  it.each<[counts: Counts | undefined, canDecProvider: boolean, canIncConsumer: boolean]>([
    [undefined, true, false],
    [[1, 0, 0], true, true],
    [[1, 1, 0], false, true],
    [[2, 1, 0], true, true],
    [[1, 15, 0], false, true],
    [[1, 16, 0], false, false],
    [[0, 0, 1], true, false],
  ])('%j: a provider may go %s, a consumer may come %s', (counts, canDecProvider, canIncConsumer) => {
    const { sys } = start(counts);
    expect([accounts.canDecProvider(sys, alice), accounts.canIncConsumer(sys, alice)]).toEqual([
      canDecProvider,
      canIncConsumer,
    ]);
  });

  it('are read one by one, and are none without an account', () => {
    const { sys } = start([1, 2, 3]);
    const read = (who: typeof alice) => [
      accounts.providers(sys, who),
      accounts.consumers(sys, who),
      accounts.sufficients(sys, who),
    ];
    expect([read(alice), read(bob)]).toEqual([[1, 2, 3], [0, 0, 0]]); // prettier-ignore
    expect(sys.storage.Account.has(bob)).toBe(false);
  });
});

describe('the balances of an account', () => {
  const rich = { ...EMPTY, free: 5n };
  const give = ({ sys }: ReturnType<typeof start>, data: typeof EMPTY | undefined) =>
    accounts.mutateAccountData(sys, alice, (seen) => [data, seen]);

  it.each<[what: string, counts: Counts | undefined, before: typeof EMPTY, data: typeof EMPTY | undefined, seen: unknown, after: Partial<AccountInfo> | undefined]>([
    ['are stored where something provides for it', [1, 0, 0], EMPTY, rich, undefined, { nonce: 3, providers: 1, data: rich }],
    ['are stored where it suffices', [0, 0, 1], EMPTY, rich, undefined, { data: rich }],
    ['show what is there', [1, 0, 0], rich, EMPTY, rich, { data: EMPTY }],
    ['become empty, and the account stays', [1, 0, 0], rich, undefined, rich, { nonce: 3, data: EMPTY }],
    ['are not kept where nothing provides for it', undefined, EMPTY, rich, undefined, undefined],
    ['take the account with them where nothing does any more', [0, 0, 0], rich, undefined, rich, undefined],
  ])('%s', (_what, counts, before, data, seen, after) => {
    const chain = start(counts, before);
    expect(give(chain, data)).toEqual(seen);
    const account = chain.sys.storage.Account.maybe(alice);
    if (after === undefined) expect(account).toBeUndefined();
    else expect(account).toMatchObject(after);
    expect(chain.events()).toEqual([]);
  }); // prettier-ignore

  it('are stored with the references that the change itself made', () => {
    const chain = start(undefined);
    accounts.mutateAccountData(chain.sys, alice, () => [(accounts.incProviders(chain.sys, alice), rich), 0]);
    expect(chain.sys.storage.Account.get(alice)).toEqual({
      nonce: 0,
      providers: 1,
      consumers: 0,
      sufficients: 0,
      data: rich,
    });
  });

  it('stay as they are when the change fails', () => {
    const chain = start([1, 0, 0], rich);
    expect(() =>
      accounts.mutateAccountData(chain.sys, alice, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(accounts.accountData(chain.sys, alice)).toEqual(rich);
  });
});

describe('a nonce', () => {
  it.each([
    [0, 1],
    [MOST, 0],
  ])('after %i is %i', (before, after) => {
    const { sys } = start([1, 0, 0]);
    sys.storage.Account.mutate(alice, (account) => ({ ...account, nonce: before }));
    accounts.incAccountNonce(sys, alice);
    expect(sys.storage.Account.get(alice).nonce).toBe(after);
  });

  it('makes an account that has nothing else', () => {
    const { sys } = start(undefined);
    accounts.incAccountNonce(sys, alice);
    expect(sys.storage.Account.maybe(alice)).toMatchObject({ nonce: 1, providers: 0 });
  });
});
