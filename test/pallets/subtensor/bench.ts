import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimeEvent } from '../../../pallets/support/event';
import { storagePrefix } from '../../../pallets/support/state/column';
import type { State } from '../../../pallets/support/state/state';
import { buildGenesis, subtensor, type Config, type Subtensor } from '../../../pallets/subtensor';
import { toHex } from '../../../primitives/scale';
import { mount, type Mounted } from '../../../runtime/definition';
import { subtensorConstants, subtensorRateLimits } from '../../../runtime/subtensorConstants';
import { benchWith } from '../../support/bench';

/** Pallets beside System. All that they deposit is kept, also what is undone. */
export function bindPallets(...pallets: readonly Mounted[]) {
  const events: RuntimeEvent[] = [];
  return { ...benchWith({ inspector: { onEvent: (event) => void events.push(event) } }, ...pallets), events };
}

/** Of other pallets, none is at hand: where they are needed, `support/chain` wires the whole. */
const UNREACHED = {} as Omit<Config, 'blockNumber' | 'rateLimits'>;

/** SubtensorModule with the subnets of the genesis, or empty. */
export function startSubtensor({ genesis = true, powFaucet = true }: { genesis?: boolean; powFaucet?: boolean } = {}) {
  /** Set `block` to let time pass. */
  const chain = { block: 0 };
  const mounted = mount(7, subtensor({ powFaucet }), {
    constants: subtensorConstants('fast'),
    config: () => ({
      blockNumber: () => chain.block,
      rateLimits: subtensorRateLimits('fast'),
      ...UNREACHED,
    }),
  });
  const bound = bindPallets(mounted);
  const ctx = bound.contexts.SubtensorModule as unknown as Subtensor;
  if (genesis) buildGenesis(ctx);
  bound.state.settle();
  return { ...bound, ctx, hooks: mounted.pallet.hooks, chain };
}

/** What the pallets but System changed in a state, key and value in hex. */
export function contents(state: State): Map<string, string> {
  const changed = state.changed().filter(({ column }) => column.pallet !== 'System');
  const standing = changed.map((cell) => [cell.key(), state.rawValue(cell)] as const);
  return new Map(
    standing.flatMap(([key, value]) => (value === undefined ? [] : [[toHex(key), toHex(value)] as const])),
  );
}

const VERSION = '4e7b9012096b41c4eb3aaf947f6ea429';

/** What the recorded genesis holds of a pallet, its storage version left out. */
export function recorded(...pallets: readonly string[]): Map<string, string> {
  const file = join(__dirname, '../../vectors/genesis-local.json');
  const { state } = JSON.parse(readFileSync(file, 'utf8')) as { state: [string, string][] };
  const prefixes = pallets.map((name) => toHex(storagePrefix(name, '')).slice(0, 34));
  return new Map(state.filter(([key]) => prefixes.includes(key.slice(0, 34)) && !key.slice(34).startsWith(VERSION)));
}

export { account } from '../../support/accounts';
