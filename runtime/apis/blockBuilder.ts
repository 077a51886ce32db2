import {
  bool,
  btreeMap,
  bytes,
  decode,
  fixedBytes,
  result,
  spelt,
  struct,
  toHex,
  u64,
  unitEnum,
  unitType,
  vec,
  type Hex,
} from '../../primitives/scale';
import { H256 } from '../../pallets/support/account';
import { DispatchError, RuntimeTrap } from '../../pallets/support/dispatchError';
import { RuntimeVersion } from '../../pallets/system';
import { applyExtrinsic, finalizeBlock, initializeBlock, validateTransaction } from '../executive';
import { bareExtrinsic, decodeExtrinsic, UncheckedExtrinsic } from '../extrinsic';
import { Header } from '../header';
import { isTooDeepForPool } from '../poolDepth';
import type { Runtime } from '../runtime';
import { invalid, TransactionSource, TransactionValidityError, ValidityFailure, ValidTransaction } from '../validity';
import { api, method } from './api';

const extrinsics = vec(UncheckedExtrinsic);

/** `sp_runtime::generic::Block`. */
const Block = struct(
  ['sp_runtime', 'generic', 'block', 'Block'],
  { header: Header, extrinsics: spelt('Vec<Extrinsic>', extrinsics) },
  { params: [{ name: 'Header', type: Header.type }, { name: 'Extrinsic', type: UncheckedExtrinsic.type }] }, // prettier-ignore
);

const ExtrinsicInclusionMode = unitEnum(['sp_runtime', 'ExtrinsicInclusionMode'], ['AllExtrinsics', 'OnlyInherents']);

const InherentData = struct(['sp_inherents', 'InherentData'], {
  data: spelt('BTreeMap<InherentIdentifier, Vec<u8>>', btreeMap(fixedBytes(8), bytes)),
});
const CheckInherentsResult = struct(['sp_inherents', 'CheckInherentsResult'], {
  okay: bool,
  fatal_error: bool,
  errors: InherentData,
});

const TIMESTAMP: Hex = toHex(new TextEncoder().encode('timstap0'));
/** A block may be this far ahead of the clock, in ms. @source pallet-timestamp lib.rs check_inherent */
const MAX_DRIFT = 30_000n;
const FATAL_TOO_FAR = Uint8Array.of(0);

type Inherents = readonly (readonly [Hex, Uint8Array])[];

function timeOf(data: Inherents): bigint {
  const raw = data.find(([id]) => id === TIMESTAMP)?.[1];
  if (raw === undefined)
    throw new RuntimeTrap('Timestamp inherent data must be provided: timstap0, a u64 of milliseconds');
  return decode(u64, raw);
}

/** The time that the next block may have at the least. */
function nextTime(rt: Runtime, data: Inherents): bigint {
  const { storage, constants } = rt.contexts.Timestamp;
  const earliest = storage.Now.get() + constants.MinimumPeriod;
  const time = timeOf(data);
  return time > earliest ? time : earliest;
}

function executeBlock(
  rt: Runtime,
  { header, extrinsics: all }: { readonly header: Header; readonly extrinsics: readonly UncheckedExtrinsic[] },
): void {
  initializeBlock(rt, header.number, header.parent_hash, header.digest);
  for (const { bytes: extrinsic } of all) {
    const applied = applyExtrinsic(rt, extrinsic);
    if (applied.type !== 'Included') throw new RuntimeTrap('the block holds an extrinsic that may not be in it');
  }
  const own = finalizeBlock(rt);
  if (own.state_root !== header.state_root)
    throw new RuntimeTrap(`Storage root must match that calculated: ${own.state_root}`);
  if (own.extrinsics_root !== header.extrinsics_root)
    throw new RuntimeTrap(`Transaction trie root must be valid: ${own.extrinsics_root}`);
}

export const coreApi = api({
  name: 'Core',
  version: 5,
  docs: 'What every runtime can do.',
  methods: {
    version: method({
      inputs: {},
      output: RuntimeVersion,
      docs: 'Version of the runtime.',
      run: (rt) => rt.contexts.System.constants.Version,
    }),
    execute_block: method({
      inputs: { block: Block },
      output: unitType,
      docs: 'Executes a block without its seal and checks its roots.',
      run(rt, { block }) {
        executeBlock(rt, block);
        return undefined;
      },
    }),
    initialize_block: method({
      inputs: { header: Header },
      output: ExtrinsicInclusionMode,
      docs: 'Begins a block.',
      run(rt, { header }) {
        initializeBlock(rt, header.number, header.parent_hash, header.digest);
        return 'AllExtrinsics' as const;
      },
    }),
  },
});

const applyResult = spelt('ApplyExtrinsicResult', result(result(unitType, DispatchError), TransactionValidityError));

export const blockBuilderApi = api({
  name: 'BlockBuilder',
  version: 6,
  docs: 'Builds a block step by step.',
  methods: {
    apply_extrinsic: method({
      inputs: { extrinsic: UncheckedExtrinsic },
      output: applyResult,
      docs: 'Applies an extrinsic to the block being built.',
      run(rt, { extrinsic }) {
        const applied = applyExtrinsic(rt, extrinsic.bytes);
        if (applied.type === 'Trapped') throw applied.trap;
        if (applied.type === 'Refused') return { type: 'Err' as const, value: applied.failure.error };
        const { failure } = applied;
        const value =
          failure === undefined
            ? ({ type: 'Ok', value: undefined } as const)
            : ({ type: 'Err', value: failure.error } as const);
        return { type: 'Ok' as const, value };
      },
    }),
    finalize_block: method({ inputs: {}, output: Header, docs: 'Ends the block being built.', run: finalizeBlock }),
    inherent_extrinsics: method({
      inputs: { inherent: InherentData },
      output: extrinsics,
      docs: 'The extrinsics that the author of a block puts in.',
      run(rt, { inherent }) {
        const now = nextTime(rt, inherent.data);
        const encoded = bareExtrinsic({ pallet: 'Timestamp', name: 'set', args: { now } }, rt.definition.holes);
        return [decodeExtrinsic(encoded, rt.definition.holes)];
      },
    }),
    check_inherents: method({
      inputs: { block: Block, data: InherentData },
      output: CheckInherentsResult,
      docs: 'Whether the inherents of a block fit what this node knows.',
      run(_rt, { block, data }) {
        const time = timeOf(data.data);
        const set = block.extrinsics.find(({ call }) => call.pallet === 'Timestamp')?.call.args.now as
          bigint | undefined;
        const fine = set === undefined || set <= time + MAX_DRIFT;
        const errors = { data: fine ? [] : [[TIMESTAMP, FATAL_TOO_FAR] as const] };
        return { okay: fine, fatal_error: !fine, errors };
      },
    }),
  },
});

export const taggedTransactionQueueApi = api({
  name: 'TaggedTransactionQueue',
  version: 3,
  docs: 'What the pool asks.',
  methods: {
    validate_transaction: method({
      inputs: { source: TransactionSource, tx: UncheckedExtrinsic, block_hash: H256 },
      output: spelt('TransactionValidity', result(ValidTransaction, TransactionValidityError)),
      docs: 'Whether an extrinsic could be in the next block.',
      run(rt, { source, tx, block_hash }) {
        if (isTooDeepForPool(tx.callBytes, rt.definition.holes))
          return { type: 'Err' as const, value: invalid('Call').error };
        try {
          return { type: 'Ok' as const, value: validateTransaction(rt, source.type, tx.bytes, block_hash).valid };
        } catch (failure) {
          if (failure instanceof ValidityFailure) return { type: 'Err' as const, value: failure.error };
          throw failure;
        }
      },
    }),
  },
});
