import { cryptoReady } from '../../primitives/crypto/hashers';
import { root, signedBy } from '../../pallets/support/origin';
import { alice, bob, charlie } from './accounts';
import { rao, tao } from './amounts';
import { chain } from './chain';
import { expectEvents, expectOk, expectRefused, refuses } from './expectations';
import { errors, kitchen, kitchenCall } from './kitchenSink';

const burn = kitchenCall('burn', { grains: 5n });
const tryBurn = kitchenCall('try_burn', { grains: 5n });

beforeAll(() => cryptoReady());

describe('what tests say', () => {
  it('expectOk answers the report, and tells which error came instead', () => {
    const bench = kitchen();
    expect(expectOk(bench, tryBurn, root)).toEqual({});
    expect(() => expectOk(bench, burn, root)).toThrow(
      'KitchenSink.burn should succeed and fails with KitchenSink.Burnt',
    );
  });

  it('expectRefused fails for a success, for another error, and for a call that leaves a trace', () => {
    const bench = kitchen();
    expectRefused(bench, burn, root, 'KitchenSink.Burnt');
    expectRefused(bench, burn, root, errors.Burnt);
    expect(() => expectRefused(bench, tryBurn, root, 'KitchenSink.Burnt')).toThrow('success');
    expect(() => expectRefused(bench, burn, root, 'KitchenSink.Cold')).toThrow('KitchenSink.Burnt');
    const leaking = {
      ...bench,
      env: { ...bench.env, dispatch: () => bench.ctx.storage.Amount.set(1n as never) as never },
    };
    expect(() => expectRefused(leaking, burn, root, 'success')).toThrow('root');
    const telling = { ...bench, env: { ...bench.env, dispatch: () => bench.ctx.deposit('Closed') as never } };
    expect(() => expectRefused(telling, burn, root, 'success')).toThrow('Closed');
  });

  it('expectEvents wants all of them in order', () => {
    const bench = kitchen();
    bench.ctx.deposit('Closed');
    bench.ctx.deposit('Served', alice, 2);
    bench.ctx.deposit('Cooked', { cook: bob, grains: 3n as never });
    const [closed, served, cooked] = [
      ['KitchenSink.Closed', []],
      ['KitchenSink.Served', [alice, 2]],
      ['KitchenSink.Cooked', { cook: bob, grains: 3n }],
    ] as const;
    expectEvents(bench, closed, served, cooked);
    expect(() => expectEvents(bench, closed, served)).toThrow();
    expect(() => expectEvents(bench, served, closed, cooked)).toThrow();
  });

  it('amounts are in rao', () => {
    expect([rao(7), rao(7n), tao('0.000000007')]).toEqual([7n, 7n, 7n]);
  });
});

describe('a table of refusals', () => {
  refuses(kitchen, 'KitchenSink.burn', [
    ['a signer', signedBy(alice), { grains: 1n }, 'BadOrigin'],
    ['root, whose dish burns', root, { grains: 1n }, errors.Burnt, ({ ctx }) => ctx.storage.Cook.set(alice)],
  ]);
});

describe('the chain of the tests', () => {
  it('is the local genesis in block 1, with all pallets wired', () => {
    const whole = chain({ fund: [[alice, tao(5)]] });
    const transfer = {
      pallet: 'Balances',
      name: 'transfer_allow_death',
      args: { dest: { type: 'Id', value: bob }, value: tao(2) },
    };
    expectOk(whole, transfer, signedBy(alice));
    expect(whole.pallets.System.storage.Account.get(bob).data.free).toBe(tao(2));
    expect(whole.eventNames()).toEqual(['NewAccount', 'Endowed', 'Transfer']);
    expectRefused(whole, transfer, signedBy(charlie), 'Token.FundsUnavailable');
  });
});
