import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { rao, type TaoCurrency } from '../types';

/** Less than this is not worth staking, in rao: 0.002 TAO. @source subtensor pallets/subtensor/src/lib.rs DefaultMinStake */
export const MIN_STAKE = rao(2_000_000n);

const MILLION = 1_000_000n;

/** What others have to stake on a hotkey at least, in rao: `MIN_STAKE` times a factor in millionths. @source subtensor pallets/subtensor/src/utils/misc.rs get_nominator_min_required_stake */
export const nominatorMinRequiredStake = ({ storage }: Subtensor): TaoCurrency =>
  rao(u64.saturatingMul<bigint>(MIN_STAKE, storage.NominatorMinRequiredStake.get()) / MILLION);
