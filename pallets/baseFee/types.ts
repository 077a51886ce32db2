import { array, pathType, u256, u64, type Codec } from '../../primitives/scale';

/** A 256-bit unsigned integer: four words in the metadata, one bigint here. */
export const U256: Codec<bigint> = {
  ...u256,
  rust: 'U256',
  type: pathType(['primitive_types', 'U256'], () => ({
    kind: 'composite',
    fields: [{ type: array(u64, 4).type, typeName: '[u64; 4]' }],
  })),
};
