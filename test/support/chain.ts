import type { AccountId } from '../../pallets/support/account';
import { runtimeDefinition, type Profile } from '../../runtime';
import type { PalletContexts } from '../../runtime/contexts';
import { baseCallFilter } from '../../runtime/filter';
import { buildGenesis } from '../../runtime/genesis';
import { localGenesis } from '../../runtime/localGenesis';
import { createRuntime } from '../../runtime/runtime';
import { benchWith } from './bench';

export interface ChainOptions {
  readonly profile?: Profile;
  readonly constants?: { readonly [name: string]: unknown };
  /** Free balances in rao, on top of the local genesis. */
  readonly fund?: readonly (readonly [AccountId, bigint])[];
}

/** All pallets of the chain as they are wired, on the local genesis, in block 1: a bench of the whole. */
export function chain({ profile = 'fast', constants, fund = [] }: ChainOptions = {}) {
  const definition = runtimeDefinition(profile, constants);
  const whole = benchWith({ definition, forbids: (call) => !baseCallFilter(whole.contexts, call) });
  const { storage } = whole.sys;
  storage.Number.remove();
  buildGenesis(
    createRuntime(definition, whole.state, { storageRoot: () => whole.env.storageRoot() }),
    localGenesis(new Map(fund)),
  );
  whole.state.settle();
  storage.Number.set(1);
  return { ...whole, pallets: whole.contexts as unknown as PalletContexts };
}
