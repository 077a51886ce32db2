import { encode, toHex, tuple, u32 } from '../../../primitives/scale';
import { AccountId } from '../../../pallets/support/account';
import { remark, transfer } from '../../support/calls';
import { accountOf, signed } from '../../support/extrinsics';
import { outcome, runtimeChain, type RuntimeChain } from '../../support/runtimeChain';
import { freeRemark } from '../../support/definitions';

const alice = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d' as AccountId;
const MAX_U32 = 2 ** 32 - 1;
const tag = (who: AccountId, nonce: number): string => toHex(encode(tuple(AccountId, u32), [who, nonce]));

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
});

it('each nonce is used once and in turn', () => {
  const [first, second, third] = [0, 1, 2].map((nonce) => signed(chain, '//Alice', remark(), { nonce }));
  expect(outcome(chain.apply(second!))).toBe('refused: Invalid.Future');
  expect(outcome(chain.apply(first!))).toBe('included');
  expect(outcome(chain.apply(first!))).toBe('refused: Invalid.Stale');
  expect(outcome(chain.apply(third!))).toBe('refused: Invalid.Future');
  expect(outcome(chain.apply(second!))).toBe('included');
  expect(chain.nonce(alice)).toBe(2);
});

it('a call that fails uses its nonce too', () => {
  expect(outcome(chain.apply(signed(chain, '//Alice', transfer(alice, 10n ** 15n))))).toBe('Token.FundsUnavailable');
  expect(chain.nonce(alice)).toBe(1);
});

it('an extrinsic that is refused leaves the nonce alone', () => {
  chain.apply(signed(chain, '//Alice', remark(), { nonce: 7 }));
  expect(chain.nonce(alice)).toBe(0);
});

it('after the last nonce comes the first', () => {
  chain.pallets.System.storage.Account.mutate(alice, (account) => ({ ...account, nonce: MAX_U32 }));
  expect(outcome(chain.apply(signed(chain, '//Alice', remark())))).toBe('included');
  expect(chain.nonce(alice)).toBe(0);
});

describe('the pool is told', () => {
  it.each([
    [0, []],
    [1, [tag(alice, 0)]],
    [5, [tag(alice, 4)]],
    [MAX_U32, [tag(alice, MAX_U32 - 1)]],
  ])('what nonce %i provides and requires', (nonce, requires) => {
    chain.end();
    const valid = chain.validate(signed(chain, '//Alice', remark(), { nonce }));
    expect({ requires: valid.requires.map(toHex), provides: valid.provides.map(toHex) }).toEqual({
      requires,
      provides: [tag(alice, nonce)],
    });
  });

  it('that a used nonce is stale', () => {
    chain.apply(signed(chain, '//Alice', remark()));
    chain.end();
    expect(() => chain.validate(signed(chain, '//Alice', remark(), { nonce: 0 }))).toThrow('Invalid.Stale');
  });
});

describe('an account that does not exist', () => {
  it('cannot pay, whatever its nonce', () => {
    for (const nonce of [0, 3]) {
      const bytes = signed(chain, '//Nobody', remark(), { nonce });
      expect(outcome(chain.apply(bytes))).toBe('refused: Invalid.Payment');
      expect(() => chain.validate(bytes)).toThrow('Invalid.Payment');
    }
  });

  it('may send what costs nothing, and is an account without providers then', async () => {
    const free = (await runtimeChain({ definition: freeRemark() })).begin();
    const nobody = accountOf('//Nobody');
    expect(outcome(free.apply(signed(free, '//Nobody', remark())))).toBe('included');
    expect(free.pallets.System.storage.Account.maybe(nobody)).toMatchObject({ nonce: 1, providers: 0, sufficients: 0 });
    expect(outcome(free.apply(signed(free, '//Nobody', remark())))).toBe('included');
    expect(outcome(free.apply(signed(free, '//Nobody', remark(), { tip: 1n })))).toBe('refused: Invalid.Payment');
  });
});
