import { cryptoReady } from '../../primitives/crypto/ready';
import { noOrigin, root, signedBy, type OriginCaller } from '../../pallets/support/origin';
import { isAsPrivileged, originOf } from '../../runtime/origins';
import { alice, bob } from '../support/accounts';
import { remark, safeMode, transferAll } from '../support/calls';
import { chain } from '../support/chain';
import { expectOk } from '../support/expectations';

const MAX_U32 = 4_294_967_295;
const motion = (ayes: number, seats: number): OriginCaller => ({
  type: 'Triumvirate',
  value: { type: 'Members', value: [ayes, seats] },
});
const member: OriginCaller = { type: 'Triumvirate', value: { type: 'Member', value: alice } };
const account = (who: typeof alice): OriginCaller => signedBy(who).caller;

beforeAll(() => cryptoReady());

it.each<[string, OriginCaller, OriginCaller, boolean]>([
  ['an account may touch its own', account(alice), account(alice), true],
  ['an account may not touch another’s', account(alice), account(bob), false],
  ['an account may not touch root’s', account(alice), root.caller, false],
  ['root may touch all', root.caller, motion(3, 3), true],
  ['a motion may not touch root’s', motion(3, 3), root.caller, false],
  ['a motion may touch what had the same share of ayes', motion(2, 4), motion(1, 2), true],
  ['a motion may touch what had a smaller share', motion(2, 3), motion(1, 2), true],
  ['a motion may not touch what had a larger share', motion(1, 2), motion(2, 3), false],
  ['shares beyond 32 bits are the same', motion(MAX_U32, MAX_U32), motion(MAX_U32, MAX_U32 - 1), true],
  ['a member is no motion', member, motion(0, 3), false],
  ['a motion may not touch a member’s', motion(3, 3), member, false],
])('%s', (_what, left, right, may) => expect(isAsPrivileged(left, right)).toBe(may));

it.each([
  ['root', root.caller, true],
  ['an account', account(alice), false],
  ['a motion', motion(3, 3), false],
  ['nobody', noOrigin().caller, false],
])('%s has the filter that the runtime gives it', (_what, caller, passes) => {
  const bench = chain();
  expectOk(bench, safeMode('force_enter'), root);
  const origin = originOf(bench.env, caller);
  expect(origin.caller).toEqual(caller);
  expect([origin.allows(remark()), origin.allows(transferAll(bob))]).toEqual([true, passes]);
});
