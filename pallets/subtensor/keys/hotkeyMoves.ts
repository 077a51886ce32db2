import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { saturatingAdd } from '../../../primitives/arithmetic/u64';
import { alphaRao, rao, type AlphaCurrency, type TaoCurrency } from '../types';
import { moveChildren, moveParents, movePendingChildren, renamePendingChild } from './relativeMoves';
import { moveLoadedEmission, moveMembership, moveUid, moveWeightCommits } from './seatMoves';
import { moveAutoStake, moveOwnerHotkey, moveShares } from './stakeMoves';
import { added, handedOn, hotkeyFirst, netuidFirst, type Move } from './swapMove';

const alpha = (a: AlphaCurrency, b: AlphaCurrency): AlphaCurrency => alphaRao(saturatingAdd(a, b));
const tao = (a: TaoCurrency, b: TaoCurrency): TaoCurrency => rao(saturatingAdd(a, b));

const ONCE = { reads: 1, writes: 1 };
const TWICE = { reads: 2, writes: 2 };

/**
 * Everything that a new hotkey takes over from an old one on a subnet, in the chain's order. Not among it: the child take,
 * timelocked weight commits, and what is kept by uid.
 *
 * @source subtensor pallets/subtensor/src/swap/swap_hotkey.rs perform_hotkey_swap_on_one_subnet
 */
export const hotkeyMoves: readonly Move[] = [
  added((storage) => storage.TotalHotkeyAlpha, hotkeyFirst, alpha, ONCE),
  added((storage) => storage.TotalHotkeyShares, hotkeyFirst, U64F64.saturatingAdd, ONCE),
  moveMembership,
  moveUid,
  handedOn((storage) => storage.Prometheus),
  handedOn((storage) => storage.Axons),
  moveWeightCommits,
  moveLoadedEmission,
  handedOn((storage) => storage.NeuronCertificates),
  moveChildren,
  moveParents,
  movePendingChildren,
  renamePendingChild,
  moveAutoStake,
  moveOwnerHotkey,
  added((storage) => storage.TotalHotkeyAlphaLastEpoch, hotkeyFirst, alpha, TWICE),
  added((storage) => storage.AlphaDividendsPerSubnet, netuidFirst, alpha, TWICE),
  added((storage) => storage.TaoDividendsPerSubnet, netuidFirst, tao, TWICE),
  moveShares,
];
