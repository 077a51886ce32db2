import type { Brand, Codec } from '../../scale';
import { fixedCodec } from './codec';
import { conversions, type Conversions } from './conversions';
import { format, type Layout } from './format';
import { operators, type Operators } from './operators';
import { rounding, type Rounded } from './rounding';
import { safeMath, type SafeMath } from './safeMath';
import { transcendental, type Transcendental } from './transcendental';

/** A fixed-point type: the codec of its numbers, native as their raw bits, and all that can be done with them. */
export interface FixedPoint<T extends bigint>
  extends Codec<T>, Operators<T>, Rounded<T>, Conversions<T>, SafeMath<T>, Transcendental<T> {}

/** Numbers of the formats are told apart by the compiler only. */
export function fixedPoint<const Name extends string>(
  name: Name,
  layout: Omit<Layout, 'name'>,
): FixedPoint<Brand<bigint, Name>> {
  const own = format({ name, ...layout });
  const numbers = { ...operators(own), ...conversions(own) };
  const plain = {
    ...fixedCodec(own),
    ...numbers,
    ...rounding(own),
    ...safeMath(own, numbers),
    ...transcendental(own, numbers),
  };
  return plain as FixedPoint<bigint> as FixedPoint<Brand<bigint, Name>>;
}
