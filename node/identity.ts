import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SS58_PREFIX } from '../primitives/crypto/ss58';
import type { NodeIdentity } from './services';

/** Version of this package. It is compiled into dist/, one folder deeper than its source. */
export function packageVersion(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file))
      return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
  }
  return '0.0.0';
}

/** What a local chain of the real node tells of itself. Clients choose their types by the chain's name. */
export const localIdentity = (): NodeIdentity => ({
  chainName: 'Bittensor',
  chainType: 'Local',
  properties: { ss58Format: SS58_PREFIX, tokenDecimals: 9, tokenSymbol: 'TAO' },
  nodeName: 'Subtensor Node',
  version: packageVersion(),
});
