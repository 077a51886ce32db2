import { bytes, vec } from '../../primitives/scale';
import { H256 } from '../support/account';
import { ensureRoot, ensureSigned, ensureSignedOrRoot } from '../support/origin';
import { call } from './declaration';
import { noteBytes, unnotePreimage } from './noting';
import { requestPreimage, unrequestPreimage } from './requesting';
import { updateAll } from './updating';
import { callWeight } from './weights';

const note_preimage = call({
  index: 0,
  weight: (args) => callWeight.note_preimage(args.bytes.length),
  args: { bytes },
  docs: 'Keeps bytes on chain. Holds a deposit of the sender; free for root and where the bytes are requested.',
  run(ctx, origin, args) {
    const who = ensureSignedOrRoot(origin);
    const { wasRequested } = noteBytes(ctx, args.bytes, who);
    return wasRequested || who === undefined ? { pays: 'No' } : {};
  },
});

const unnote_preimage = call({
  index: 1,
  weight: callWeight.unnote_preimage,
  args: { hash: H256 },
  docs: 'Removes bytes that the sender noted and gives the deposit back; requested ones stay. Root: those of anybody.',
  run: (ctx, origin, { hash }) => unnotePreimage(ctx, hash, ensureSignedOrRoot(origin)),
});

const request_preimage = call({
  index: 2,
  weight: callWeight.request_preimage,
  args: { hash: H256 },
  docs: 'Root: has bytes stay, or lets anybody note them for free.',
  run(ctx, origin, { hash }) {
    ensureRoot(origin);
    requestPreimage(ctx, hash);
  },
});

const unrequest_preimage = call({
  index: 3,
  weight: callWeight.unrequest_preimage,
  args: { hash: H256 },
  docs: 'Root: takes a request back; after the last one bytes go that nobody pays for.',
  run(ctx, origin, { hash }) {
    ensureRoot(origin);
    unrequestPreimage(ctx, hash);
  },
});

const ensure_updated = call({
  index: 4,
  weight: (args) => callWeight.ensure_updated(args.hashes.length),
  args: { hashes: vec(H256) },
  docs: 'Turns deposits of the old form into holds; free where nine of ten hashes had one.',
  run(ctx, origin, { hashes }) {
    ensureSigned(origin);
    return updateAll(ctx, hashes);
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { note_preimage, unnote_preimage, request_preimage, unrequest_preimage, ensure_updated };
