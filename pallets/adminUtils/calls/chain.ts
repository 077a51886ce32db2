import { bool, option, u64 } from '../../../primitives/scale';
import { ensureRoot } from '../../support/origin';
import { weight } from '../../support/weight';
import { call } from '../declaration';
import { togglePrecompile } from '../precompiles';
import { Authorities, AuthorityList, BlockNumber, PrecompileEnum } from '../types';

/** What the node itself works with: authorities and the EVM. */
export const chainCalls = {
  swap_authorities: call({
    index: 0,
    weight: weight(4_629_000n, { writes: 1 }),
    args: { new_authorities: Authorities },
    docs: 'Root: replaces the keys that author blocks.',
    run(ctx, origin, { new_authorities }) {
      ensureRoot(origin);
      ctx.config.changeAuraAuthorities(new_authorities);
    },
  }),
  sudo_set_evm_chain_id: call({
    index: 58,
    weight: weight(27_199_000n, { reads: 1, writes: 1 }),
    args: { chain_id: u64 },
    docs: 'Root: sets the chain id that Ethereum transactions have to name.',
    run(ctx, origin, { chain_id }) {
      ensureRoot(origin);
      ctx.config.setEvmChainId(chain_id);
    },
  }),
  schedule_grandpa_change: call({
    index: 59,
    weight: weight(7_779_000n, { reads: 1, writes: 1 }),
    args: { next_authorities: AuthorityList, in_blocks: BlockNumber, forced: option(BlockNumber) },
    docs: 'Root: schedules other keys to vote on finality, so many blocks from now.',
    run(ctx, origin, { next_authorities, in_blocks, forced }) {
      ensureRoot(origin);
      ctx.config.scheduleGrandpaChange(next_authorities, in_blocks, forced);
    },
  }),
  sudo_toggle_evm_precompile: call({
    index: 62,
    weight: weight(6_392_000n, { reads: 1, proof: 3_507n }),
    class: 'Operational',
    args: { precompile_id: PrecompileEnum, enabled: bool },
    docs: 'Root: switches a precompiled contract on or off.',
    run(ctx, origin, { precompile_id, enabled }) {
      ensureRoot(origin);
      togglePrecompile(ctx, precompile_id, enabled);
    },
  }),
};
