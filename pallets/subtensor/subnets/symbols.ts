import type { NetUid } from '../types';

const text = new TextEncoder();

/** Symbols of the genesis subnets: root and the first. */
const SYMBOLS = ['Τ', 'α'];

/** The symbol that a subnet starts with; where there is none, that of root. @source subtensor pallets/subtensor/src/subnets/symbols.rs get_symbol_for_subnet */
export const symbolOf = (netuid: NetUid): Uint8Array => text.encode(SYMBOLS[netuid] ?? SYMBOLS[0]);
