import { replays } from './replayed';

jest.setTimeout(120_000);

replays('blocks', [
  ['transfers', 81, 246],
  ['empty', 330, 0],
  ['registration', 300, 656],
  ['pools-staking', 158, 882],
  ['alpha-fees', 130, 404],
  ['root-full', 80, 130],
  ['user-liquidity', 164, 1135],
  ['moves', 150, 539],
  ['admin', 200, 676],
  ['subsidy', 190, 455],
  ['senate-governance', 120, 409],
  ['crowdloan-leasing', 381, 727],
  ['proxy-multisig-utility-scheduler-preimage', 150, 409],
]);
