import { encode } from '../../primitives/scale';
import { RuntimeTrap } from '../support/dispatchError';
import type { Aura } from './declaration';
import { AURA_ENGINE_ID } from './slots';
import { ConsensusLog, type AuthorityId } from './types';

/** Replaces the authorities from the next block on; an empty list changes nothing. @source pallet-aura lib.rs change_authorities */
export function changeAuthorities({ storage, config }: Aura, authorities: readonly AuthorityId[]): void {
  if (authorities.length === 0) return;
  storage.Authorities.set(authorities);
  config.depositConsensus(AURA_ENGINE_ID, encode(ConsensusLog, { type: 'AuthoritiesChange', value: authorities }));
}

/** @throws RuntimeTrap when there are authorities already */
export function buildGenesis(
  { storage }: Aura,
  { authorities }: { readonly authorities: readonly AuthorityId[] },
): void {
  if (authorities.length === 0) return;
  if (storage.Authorities.get().length > 0) throw new RuntimeTrap('Aura has its authorities already');
  storage.Authorities.set(authorities);
}
