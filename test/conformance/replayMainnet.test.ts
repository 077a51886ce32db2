import { replays } from './replayed';

jest.setTimeout(120_000);

replays('mainnet', [
  ['transfers', 81, 246],
  ['registration', 300, 656],
  ['pools-staking', 158, 882],
  ['moves', 150, 539],
]);
