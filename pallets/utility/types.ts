import { boxed, hole, result, spelt, unitType } from '../../primitives/scale';
import { DispatchError } from '../support/dispatchError';
import type { OriginCaller } from '../support/origin';

/** How a dispatch ended, without what it weighed. */
export const DispatchResult = spelt('DispatchResult', result(unitType, DispatchError));

/** Whom root dispatches as: an origin of any pallet. */
export const PalletsOrigin = boxed(hole<OriginCaller>('OriginCaller', 'T::PalletsOrigin'));
