import { AccountId, H256 } from '../support/account';
import { hole, spelt, struct, u16, u32 } from '../../primitives/scale';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';
import { BlockLength, BlockWeights, RuntimeDbWeight, RuntimeVersion } from './types';

/** The runtime's hasher, a type without values. */
const BlakeTwo256 = struct(['sp_runtime', 'traits', 'BlakeTwo256'], {});

export const { declaration, errors } = declarePallet({
  name: 'System',
  rust: { path: ['frame_system', 'pallet'] },
  storage,
  events,
  errors: {
    InvalidSpecName: 'The name of the new runtime is not that of the current one.',
    SpecVersionNeedsToIncrease: 'The new runtime must have a higher spec version.',
    FailedToExtractRuntimeVersion: 'The code has no readable runtime version.',
    NonDefaultComposite: 'An account that is not empty cannot be killed by suicide.',
    NonZeroRefCount: 'References to the account remain.',
    CallFiltered: 'This origin may not make this call.',
    MultiBlockMigrationsOngoing: 'A migration over several blocks forbids replacing the code.',
    NothingAuthorized: 'No upgrade is authorised.',
    Unauthorized: 'The code is not the one that was authorised.',
  },
  associatedTypes: {
    RuntimeCall: RuntimeCallHole,
    Nonce: u32,
    Hash: H256,
    Hashing: BlakeTwo256,
    AccountId,
    Block: hole('Block'),
    AccountData: hole('AccountData'),
  },
  constants: {
    BlockWeights: constant(BlockWeights, 'Weight limits of a block.'),
    BlockLength: constant(BlockLength, 'Length limits of a block in bytes, by class.'),
    BlockHashCount: constant(spelt('BlockNumberFor<T>', u32), 'How many block hashes are kept, in blocks.'),
    DbWeight: constant(RuntimeDbWeight, 'Weight of a database read and write in picoseconds.'),
    Version: constant(RuntimeVersion, 'Version of the runtime.'),
    SS58Prefix: constant(u16, 'Prefix of SS58 addresses.'),
  },
});

export type System = Context<typeof declaration, Config>;
export const call = callsOf<System>();
