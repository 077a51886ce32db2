import { mechanismIndex, mechId } from '../../../pallets/subtensor';
import { resetBonds } from '../../../pallets/subtensor/epoch/resetBonds';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { expectRefused } from '../../support/expectations';
import { args, byHotkey, call, commit, hotkey, netuid, NOW, ofLength, other, raw, RESET, second, start, stranger } from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const onMain = mechanismIndex(netuid, mechId(0));
const onSecond = mechanismIndex(netuid, mechId(1));
const elsewhere = mechanismIndex(other, mechId(0));
/** Places of the hotkeys on the subnet. */
const [HOTKEY, SECOND] = [0, 1];

/** Two mechanisms, on which both neurons have bonds in both. */
function bonded(isOn = true) {
  const bench = start();
  const { storage } = bench.pallets.SubtensorModule;
  storage.BondsResetOn.set(netuid, isOn);
  storage.MechanismCountCurrent.set(netuid, mechId(2));
  const row = [[HOTKEY, 10], [SECOND, 20]] as const; // prettier-ignore
  for (const index of [onMain, onSecond, elsewhere]) for (const uid of [HOTKEY, SECOND]) storage.Bonds.set(index, uid, row);
  const bonds = () => [onMain, onSecond, elsewhere].map((index) => [HOTKEY, SECOND].map((uid) => storage.Bonds.get(index, uid)));
  return { ...bench, subtensor: storage, row, bonds };
} // prettier-ignore

describe('a commitment with the flag', () => {
  it('takes all bonds in its hotkey, on every mechanism of the subnet', () => {
    const bench = bonded();
    commit(bench, [raw(1), RESET, RESET]);
    const left = [[SECOND, 20]];
    expect(bench.bonds()).toEqual([[left, left], [left, left], [bench.row, bench.row]]); // prettier-ignore
    expect(bench.storage.LastBondsReset.get(netuid, hotkey)).toBe(NOW);
  });

  it('takes none where the subnet has that switched off, and is remembered all the same', () => {
    const bench = bonded(false);
    const before = bench.bonds();
    commit(bench, [RESET]);
    expect(bench.bonds()).toEqual(before);
    expect(bench.storage.LastBondsReset.get(netuid, hotkey)).toBe(NOW);
  });

  it('takes none when there is no space for it', () => {
    const bench = bonded();
    bench.storage.MaxSpace.set(511);
    expectRefused(bench, call('set_commitment', args([ofLength(512), RESET])), byHotkey, 'Commitments.SpaceLimitExceeded');
  }); // prettier-ignore
});

it('a commitment without the flag takes no bonds', () => {
  const bench = bonded();
  const before = bench.bonds();
  commit(bench, [raw(1)], second);
  expect(bench.bonds()).toEqual(before);
});

it('a hotkey without a place has no bonds to take', () => {
  const bench = bonded();
  const before = bench.root();
  resetBonds(bench.pallets.SubtensorModule, netuid, stranger);
  expect(bench.root()).toBe(before);
});
