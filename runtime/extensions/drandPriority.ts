import { holeType, struct, unitType } from '../../primitives/scale';
import { extension } from './extension';

const PULSE_PRIORITY = 10_000n;

/** Pulses of the randomness beacon go before others. */
export const drandPriority = extension({
  identifier: 'DrandPriority',
  body: struct(
    ['pallet_drand', 'drand_priority', 'DrandPriority'],
    {},
    { params: [{ name: 'T', type: holeType('Runtime') }] },
  ),
  implicit: unitType,
  validate: (_rt, { call }) => ({
    validity: { priority: call.pallet === 'Drand' && call.name === 'write_pulse' ? PULSE_PRIORITY : 0n },
    val: undefined,
  }),
});
