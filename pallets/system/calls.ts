import { blake2b256 } from '../../primitives/crypto/hashers';
import { bytes, spelt, toHex, tuple, u32, u64, vec } from '../../primitives/scale';
import { H256 } from '../support/account';
import { ensureRoot, ensureSigned } from '../support/origin';
import { addWeight, scaleWeight, weight } from '../support/weight';
import { call } from './declaration';
import { applyAuthorizedUpgrade, authorizeUpgrade, replaceCode, requireRuntime } from './upgrade';
import { depositLog } from './block';
import { killPrefix, putRaw } from './rawStorage';

const key = spelt('Key', bytes);
const setCodeWeight = weight(64_372_810_000n, { reads: 0, writes: 1000, proof: 67_035n });

const remark = call({
  index: 0,
  weight: ({ remark }) => weight(1_586_000n + 10_920n * BigInt(remark.length)),
  args: { remark: bytes },
  docs: 'Leaves bytes in the block and nothing in the state.',
  run: () => undefined,
});

const set_heap_pages = call({
  index: 1,
  weight: weight(2_836_000n, { writes: 1 }),
  class: 'Operational',
  args: { pages: u64 },
  docs: 'Root: sets the number of pages of the wasm heap.',
  run(ctx, origin, { pages }) {
    ensureRoot(origin);
    ctx.storage.HeapPages.set(pages);
    depositLog(ctx, { type: 'RuntimeEnvironmentUpdated' });
  },
});

const set_code = call({
  index: 2,
  weight: setCodeWeight,
  class: 'Operational',
  args: { code: bytes },
  docs: 'Root: replaces the runtime by one of the same name and a higher spec version.',
  run(ctx, origin, { code }) {
    ensureRoot(origin);
    requireRuntime(ctx, code);
    replaceCode(ctx, code);
    return { actualWeight: ctx.constants.BlockWeights.max_block };
  },
});

const set_code_without_checks = call({
  index: 3,
  weight: setCodeWeight,
  class: 'Operational',
  args: { code: bytes },
  docs: 'Root: replaces the runtime code, whatever it is.',
  run(ctx, origin, { code }) {
    ensureRoot(origin);
    replaceCode(ctx, code);
    return { actualWeight: ctx.constants.BlockWeights.max_block };
  },
});

const set_storage = call({
  index: 4,
  weight: ({ items }) =>
    addWeight(weight(1_565_000n), scaleWeight(weight(733_648n, { writes: 1 }), BigInt(items.length))),
  class: 'Operational',
  args: { items: spelt('Vec<KeyValue>', vec(tuple(bytes, bytes))) },
  docs: 'Root: writes raw keys and values.',
  run(ctx, origin, { items }) {
    ensureRoot(origin);
    for (const [rawKey, value] of items) putRaw(ctx, rawKey, value);
  },
});

const kill_storage = call({
  index: 5,
  weight: ({ keys }) =>
    addWeight(weight(1_624_000n), scaleWeight(weight(566_903n, { writes: 1 }), BigInt(keys.length))),
  class: 'Operational',
  args: { keys: spelt('Vec<Key>', vec(key)) },
  docs: 'Root: deletes raw keys.',
  run(ctx, origin, { keys }) {
    ensureRoot(origin);
    for (const rawKey of keys) putRaw(ctx, rawKey, undefined);
  },
});

const kill_prefix = call({
  index: 6,
  weight: ({ subkeys }) =>
    addWeight(
      weight(2_964_000n),
      scaleWeight(weight(1_340_742n, { reads: 1, writes: 1, proof: 70n }), BigInt(Math.min(subkeys + 1, 2 ** 32 - 1))),
    ),
  class: 'Operational',
  args: { prefix: key, subkeys: u32 },
  docs: 'Root: deletes keys with a prefix. At most `subkeys` of those from before the block go.',
  run(ctx, origin, { prefix, subkeys }) {
    ensureRoot(origin);
    killPrefix(ctx, prefix, subkeys);
  },
});

const remark_with_event = call({
  index: 7,
  weight: ({ remark }) => weight(4_725_000n + 12_386n * BigInt(remark.length)),
  args: { remark: bytes },
  docs: 'Leaves bytes in the block and their hash in an event.',
  run(ctx, origin, { remark }) {
    const sender = ensureSigned(origin);
    ctx.deposit('Remarked', { sender, hash: toHex(blake2b256(remark)) as H256 });
  },
});

const authorizeWeight = weight(15_570_000n, { writes: 1 });

const authorize_upgrade = call({
  index: 9,
  weight: authorizeWeight,
  class: 'Operational',
  args: { code_hash: H256 },
  docs: 'Root: lets anybody apply the code with this blake2-256 hash, if its version is higher.',
  run(ctx, origin, { code_hash }) {
    ensureRoot(origin);
    authorizeUpgrade(ctx, code_hash, true);
  },
});

const authorize_upgrade_without_checks = call({
  index: 10,
  weight: authorizeWeight,
  class: 'Operational',
  args: { code_hash: H256 },
  docs: 'Root: lets anybody apply the code with this blake2-256 hash, whatever its version.',
  run(ctx, origin, { code_hash }) {
    ensureRoot(origin);
    authorizeUpgrade(ctx, code_hash, false);
  },
});

const apply_authorized_upgrade = call({
  index: 11,
  weight: weight(67_108_158_000n, { writes: 1000, proof: 67_035n }),
  class: 'Operational',
  args: { code: bytes },
  docs: 'Applies code that was authorised. Any origin.',
  run: (ctx, _origin, { code }) => applyAuthorizedUpgrade(ctx, code),
});

/** In the order of the metadata. */
export const calls = {
  remark,
  set_heap_pages,
  set_code,
  set_code_without_checks,
  set_storage,
  kill_storage,
  kill_prefix,
  remark_with_event,
  authorize_upgrade,
  authorize_upgrade_without_checks,
  apply_authorized_upgrade,
};
