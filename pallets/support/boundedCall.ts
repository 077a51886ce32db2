import { boundedBytes, fields, of, pathType, spelt, u32, variants, type Value } from '../../primitives/scale';
import { H256 } from './account';
import { RuntimeCallHole } from './call';

/** Calls up to this length in bytes stand where they are kept, longer ones in Preimage. */
export const MAX_INLINE = 128;

const hash = spelt('H::Output', H256);
const blakeTwo256 = pathType(['sp_runtime', 'traits', 'BlakeTwo256'], () => ({ kind: 'composite', fields: [] }));

/** A call as its bytes, or as the hash of its bytes. @source frame-support traits/preimages.rs Bounded */
export const Bounded = variants(
  ['frame_support', 'traits', 'preimages', 'Bounded'],
  {
    Legacy: fields(0, { hash }),
    Inline: of(1, boundedBytes({ max: MAX_INLINE, of: 'ConstU32<128>' }, 'BoundedInline')),
    Lookup: fields(2, { hash, len: u32 }),
  },
  {
    params: [
      { name: 'T', type: RuntimeCallHole.type },
      { name: 'H', type: blakeTwo256 },
    ],
    rust: 'Call',
  },
);
export type Bounded = Value<typeof Bounded>;
