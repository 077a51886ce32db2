import { z } from 'zod';
import { rows, type Row, type SubscriptionRow } from './method';

/** What a method name leads to: a row, or the end of a subscription. */
export type Entry<Services> =
  Row<Services> | { readonly form: 'unsubscription'; readonly name: string; readonly of: SubscriptionRow<Services> };

export interface RpcTable<Services> {
  readonly rows: readonly Row<Services>[];
  readonly entries: ReadonlyMap<string, Entry<Services>>;
}

/**
 * The rows by every name they answer to, and `rpc_methods`, which lists those names.
 * @throws Error when two rows claim one name
 */
export function rpcTable<Services>(declared: readonly Row<Services>[]): RpcTable<Services> {
  const entries = new Map<string, Entry<Services>>();
  const enter = (names: readonly string[], entry: Entry<Services>) => {
    for (const name of names) {
      const taken = entries.get(name);
      if (taken !== undefined) throw new Error(`two RPC rows answer to ${name}: ${taken.name} and ${entry.name}`);
      entries.set(name, entry);
    }
  };
  const all = [...declared, rpcMethods<Services>(() => [...entries.keys()].sort())];
  for (const row of all) {
    enter([row.name, ...row.aliases], row);
    if (row.form === 'method') continue;
    const names = [row.unsubscribe, ...row.unsubscribeAliases];
    enter(names, { form: 'unsubscription', name: row.unsubscribe, of: row });
  }
  return { rows: all, entries };
}

function rpcMethods<Services>(names: () => string[]): Row<Services> {
  return rows<Services>().method({
    name: 'rpc_methods',
    docs: 'The names of all methods, aliases and unsubscriptions included, in alphabetical order.',
    params: [],
    result: z.object({ methods: z.array(z.string()) }),
    run: () => ({ methods: names() }),
  });
}
