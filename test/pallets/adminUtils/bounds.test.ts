import { cryptoReady } from '../../../primitives/crypto/hashers';
import { root, type Origin } from '../../../pallets/support/origin';
import { rao } from '../../../pallets/subtensor';
import { expectOk, expectRefused } from '../../support/expectations';
import { admin, netuid, nowhere, owner, start, type AdminBench } from './bench';

let bench: AdminBench;
beforeAll(async () => {
  await cryptoReady();
  bench = start();
});

const OUT = 'AdminUtils.ValueNotInBounds';
/** A cap, or what the other end of the range stands at. */
const TAO = 1_000_000_000n;
const TENTH = 100_000_000n;

/** A value at an edge: the origin, what stands already, the value, and the error if it is beyond. */
type Edge = readonly [
  what: string,
  call: string,
  origin: Origin,
  value: unknown,
  error: string | undefined,
  before?: (bench: AdminBench) => void,
];

const room = ({ storage }: AdminBench): void => {
  storage.MinAllowedUids.set(netuid, 8);
  storage.SubnetworkN.set(netuid, 16);
};
const full = ({ storage }: AdminBench): void => {
  storage.MaxAllowedUids.set(netuid, 20);
  storage.SubnetworkN.set(netuid, 16);
};

const edges: readonly Edge[] = [
  [
    'below the lower limit',
    'sudo_set_max_allowed_uids',
    owner,
    7,
    'AdminUtils.MaxAllowedUidsLessThanMinAllowedUids',
    room,
  ],
  ['below the neurons', 'sudo_set_max_allowed_uids', owner, 15, 'AdminUtils.MaxAllowedUIdsLessThanCurrentUIds', room],
  ['the neurons', 'sudo_set_max_allowed_uids', owner, 16, undefined, room],
  ['what a new subnet gets', 'sudo_set_max_allowed_uids', owner, 4_096, undefined, room],
  ['more', 'sudo_set_max_allowed_uids', root, 4_097, 'AdminUtils.MaxAllowedUidsGreaterThanDefaultMaxAllowedUids', room],
  ['all places', 'sudo_set_min_allowed_uids', root, 20, 'AdminUtils.MinAllowedUidsGreaterThanMaxAllowedUids', full],
  ['all neurons', 'sudo_set_min_allowed_uids', root, 16, 'AdminUtils.MinAllowedUidsGreaterThanCurrentUids', full],
  ['all but one', 'sudo_set_min_allowed_uids', root, 15, undefined, full],
  ['all places', 'sudo_set_max_allowed_validators', root, 20, undefined, full],
  ['more', 'sudo_set_max_allowed_validators', root, 21, 'AdminUtils.MaxValidatorsLargerThanMaxUIds', full],
  ['the cap', 'sudo_set_min_burn', root, TAO, OUT],
  ['below the cap', 'sudo_set_min_burn', root, TAO - 1n, undefined],
  ['the upper limit', 'sudo_set_min_burn', owner, 500n, OUT, ({ storage }) => storage.MaxBurn.set(netuid, rao(500n))],
  ['below it', 'sudo_set_min_burn', owner, 499n, undefined, ({ storage }) => storage.MaxBurn.set(netuid, rao(500n))],
  ['the cap', 'sudo_set_max_burn', root, TENTH, OUT],
  ['above the cap', 'sudo_set_max_burn', root, TENTH + 1n, undefined],
  ['the lower limit', 'sudo_set_max_burn', owner, TAO, OUT, ({ storage }) => storage.MinBurn.set(netuid, rao(TAO))],
  ['above it', 'sudo_set_max_burn', owner, TAO + 1n, undefined, ({ storage }) => storage.MinBurn.set(netuid, rao(TAO))],
  ['the owners’ most', 'sudo_set_bonds_moving_average', owner, 975_000n, undefined],
  ['more by an owner', 'sudo_set_bonds_moving_average', owner, 975_001n, 'AdminUtils.BondsMovingAverageMaxReached'],
  ['more by root', 'sudo_set_bonds_moving_average', root, 975_001n, undefined],
  ['zero by an owner', 'sudo_set_alpha_sigmoid_steepness', owner, 0, undefined],
  ['less by an owner', 'sudo_set_alpha_sigmoid_steepness', owner, -1, 'AdminUtils.NegativeSigmoidSteepness'],
  ['less by root', 'sudo_set_alpha_sigmoid_steepness', root, -1, undefined],
  ['below the least', 'sudo_set_activity_cutoff', root, 359, 'SubtensorModule.ActivityCutoffTooLow'],
  ['the least', 'sudo_set_activity_cutoff', root, 360, undefined],
  ['none', 'sudo_set_commit_reveal_weights_interval', owner, 0n, 'SubtensorModule.RevealPeriodTooSmall'],
  ['one', 'sudo_set_commit_reveal_weights_interval', owner, 1n, undefined],
  ['the most', 'sudo_set_commit_reveal_weights_interval', root, 100n, undefined],
  ['more', 'sudo_set_commit_reveal_weights_interval', root, 101n, 'SubtensorModule.RevealPeriodTooLarge'],
  ['none', 'sudo_set_owner_immune_neuron_limit', owner, 0, 'SubtensorModule.InvalidValue'],
  ['one', 'sudo_set_owner_immune_neuron_limit', owner, 1, undefined],
  ['the most', 'sudo_set_owner_immune_neuron_limit', root, 10, undefined],
  ['more', 'sudo_set_owner_immune_neuron_limit', root, 11, 'SubtensorModule.InvalidValue'],
];

describe('a value at its edge', () => {
  it.each(edges.map((edge) => [edge[1], edge[0], edge[4] ?? 'success', edge] as const))(
    '%s to %s: %s',
    (_call, _what, _ending, [, call, origin, value, error, before]) => {
      bench.alone(() => {
        before?.(bench);
        if (error === undefined) expectOk(bench, admin(call, netuid, value), origin);
        else expectRefused(bench, admin(call, netuid, value), origin, error);
      });
    },
  );

  it('of an owner is looked at before the subnet, of others after it', () => {
    bench.alone(() => {
      const high = admin('sudo_set_bonds_moving_average', nowhere, 975_001n);
      expectRefused(bench, high, owner, 'AdminUtils.BondsMovingAverageMaxReached');
      expectRefused(bench, high, root, 'AdminUtils.SubnetDoesNotExist');
      const steep = admin('sudo_set_alpha_sigmoid_steepness', nowhere, -1);
      expectRefused(bench, steep, owner, 'AdminUtils.SubnetDoesNotExist');
    });
  });
});
