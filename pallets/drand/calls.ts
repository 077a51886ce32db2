import { option, spelt, u64 } from '../../primitives/scale';
import { MultiSignature } from '../support/multiSignature';
import { ensureNone, ensureRoot } from '../support/origin';
import { weight } from '../support/weight';
import { setBeacon } from './beacon';
import { call } from './declaration';
import { BeaconConfigurationPayload, PulsesPayload } from './types';
import { writePulses } from './writePulse';

const signature = spelt('Option<T::Signature>', option(MultiSignature));

const write_pulse = call({
  index: 0,
  weight: weight(4_294_000_000n, { reads: 3, writes: 4 }),
  args: { pulses_payload: PulsesPayload, signature },
  docs: 'Unsigned: stores pulses of the beacon, each newer than the last, if the beacon signed them.',
  run(ctx, origin, { pulses_payload }) {
    ensureNone(origin);
    writePulses(ctx, pulses_payload.pulses);
  },
});

const set_beacon_config = call({
  index: 1,
  weight: weight(8_766_000n, { writes: 2 }),
  class: 'Operational',
  args: { config_payload: BeaconConfigurationPayload, signature },
  docs: 'Root: chooses the beacon whose pulses are believed.',
  run(ctx, origin, { config_payload }) {
    ensureRoot(origin);
    setBeacon(ctx, config_payload.config);
  },
});

const set_oldest_stored_round = call({
  index: 2,
  weight: weight(5_370_000n, { writes: 1 }),
  class: 'Operational',
  args: { oldest_round: u64 },
  docs: 'Root: sets which round is the oldest that is stored.',
  run(ctx, origin, { oldest_round }) {
    ensureRoot(origin);
    ctx.storage.OldestStoredRound.set(oldest_round);
    ctx.deposit('SetOldestStoredRound', oldest_round);
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { write_pulse, set_beacon_config, set_oldest_stored_round };
