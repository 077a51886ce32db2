import { cryptoReady } from '../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../pallets/support/origin';
import {
  bob,
  call,
  END,
  expectEvents,
  expectOk,
  first,
  opened,
  refuses,
  signed,
  tao,
  type CrowdloanBench,
} from './bench';

beforeAll(() => cryptoReady());

const finalised = ({ change }: CrowdloanBench) => change({ finalized: true });

describe.each([
  ['update_min_contribution', { new_min_contribution: 0n }],
  ['update_end', { new_end: 0 }],
  ['update_cap', { new_cap: 0n }],
])('%s', (name, wrong) => {
  const args = { ...first, ...wrong };
  refuses(opened, `Crowdloan.${name}`, [
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a number that no crowdloan has', signed(bob), { ...args, crowdloan_id: 1 }, 'Crowdloan.InvalidCrowdloanId'],
    ['a crowdloan that is finalised', signed(bob), args, 'Crowdloan.AlreadyFinalized', finalised],
    ['others than the creator', signed(bob), args, 'Crowdloan.InvalidOrigin'],
  ]);
});

describe('update_min_contribution', () => {
  refuses(opened, 'Crowdloan.update_min_contribution', [
    ['a rao too little', signed(), { ...first, new_min_contribution: tao('0.1') - 1n }, 'Crowdloan.MinimumContributionTooLow'],
  ]); // prettier-ignore
});

describe('update_end', () => {
  refuses(opened, 'Crowdloan.update_end', [
    ['the current block', signed(), { ...first, new_end: 100 }, 'Crowdloan.CannotEndInPast'],
    ['a block too few', signed(), { ...first, new_end: 149 }, 'Crowdloan.BlockDurationTooShort'],
    ['a block too many', signed(), { ...first, new_end: 20_101 }, 'Crowdloan.BlockDurationTooLong'],
  ]);

  it('opens a crowdloan again that was over', () => {
    const bench = opened();
    bench.at(END + 1);
    expectOk(bench, call('update_end', { ...first, new_end: END + 51 }), signed());
    expectOk(bench, call('contribute', { ...first, amount: tao(1) }), signed(bob));
  });
});

describe('update_cap', () => {
  refuses(opened, 'Crowdloan.update_cap', [
    ['a rao less than is raised', signed(), { ...first, new_cap: tao(10) - 1n }, 'Crowdloan.CapTooLow'],
  ]);

  it('makes do with what is raised', () => {
    const bench = opened();
    expectOk(bench, call('update_cap', { ...first, new_cap: tao(10) }), signed());
    bench.at(END);
    expectOk(bench, call('finalize', first), signed());
  });
});

it.each([
  ['update_min_contribution', { new_min_contribution: tao('0.1') }, { min_contribution: tao('0.1') }, 'MinContributionUpdated'],
  ['update_end', { new_end: 150 }, { end: 150 }, 'EndUpdated'],
  ['update_end', { new_end: 20_100 }, { end: 20_100 }, 'EndUpdated'],
  ['update_cap', { new_cap: tao(10) }, { cap: tao(10) }, 'CapUpdated'],
])('%s takes %j, and says so', (name, args, stored, event) => {
  const bench = opened();
  const before = bench.info();
  expectOk(bench, call(name, { ...first, ...args }), signed());
  expectEvents(bench, [`Crowdloan.${event}`, { ...first, ...args }]);
  expect(bench.info()).toEqual({ ...before, ...stored });
}); // prettier-ignore
