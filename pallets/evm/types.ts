import { bytes, spelt, struct, u64, vec } from '../../primitives/scale';
import { H160, H256 } from '../support/account';

const hash = spelt('H256', H256);

export const CodeMetadata = struct(['pallet_evm', 'CodeMetadata'], { size: u64, hash });

export const Log = struct(['ethereum', 'log', 'Log'], { address: H160, topics: spelt('Vec<H256>', vec(hash)), data: spelt('Bytes', bytes) });
