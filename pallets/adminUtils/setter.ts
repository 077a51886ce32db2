import type { Codec, Fields, FieldValues, Value } from '../../primitives/scale';
import type { AccountId } from '../support/account';
import type { CallDef } from '../support/call';
import { ROOT, type NetUid } from '../support/netUid';
import type { Config, Settings } from './config';
import type { AdminUtils, declaration } from './declaration';
import type { May } from './may';

/** The arguments as a setting takes them: the subnet, if there is one, and the value. */
type KeysThenValue<F extends Fields> = F extends { readonly netuid: Codec<NetUid> }
  ? readonly [NetUid, Value<F[Exclude<keyof F, 'netuid'>]>]
  : readonly [Value<F[keyof F]>];
type Fitting<F extends Fields> = {
  [N in keyof Settings]: KeysThenValue<F> extends Settings[N] ? N : never;
}[keyof Settings];

/** Events of AdminUtils with the arguments of the call. */
type OwnEvent<F extends Fields> = F extends { readonly netuid: Codec<NetUid>; readonly enabled: Codec<boolean> }
  ? Exclude<keyof (typeof declaration)['events'], 'PrecompileUpdated'>
  : never;

/** What a value has to fulfil. Throws its error; is told the owner if it is one who calls. */
export type Check<A> = (ctx: AdminUtils, args: A, owner: AccountId | undefined) => void;

/** A call that writes one setting of SubtensorModule. */
interface Setter<F extends Fields> extends Pick<
  CallDef<AdminUtils, FieldValues<F>>,
  'index' | 'weight' | 'class' | 'pays' | 'docs'
> {
  readonly args: F;
  readonly may: May;
  /** In the order in which the chain checks. */
  readonly checks?: readonly Check<FieldValues<F>>[];
  readonly sets: Fitting<F>;
  /** Deposited by AdminUtils, after the setting's own event. */
  readonly event?: OwnEvent<F>;
}

type AnySetter = (...keysThenValue: readonly unknown[]) => void;

/** Declares a call that is a plain setter: who may, which values, and the setting, which takes the arguments in their order. */
export function setter<const F extends Fields>(row: Setter<F>): CallDef<AdminUtils, FieldValues<F>> {
  const { may, checks = [], sets, event, ...declared } = row;
  const names = Object.keys(row.args) as (keyof F)[];
  return {
    ...declared,
    run(ctx, origin, args) {
      may(ctx, origin, netuidOf(args), (owner) => {
        for (const check of checks) check(ctx, args, owner);
        settingOf(ctx.config, sets)(...names.map((name) => args[name]));
        if (event !== undefined) deposit(ctx, event, args);
      });
    },
  };
}

/** A setting of the whole network names no subnet, and nobody asks for one. */
const netuidOf = (args: { readonly netuid?: unknown }): NetUid => (args.netuid as NetUid | undefined) ?? ROOT;

const settingOf = ({ set }: Config, name: keyof Settings) => set[name] as AnySetter;

const deposit = (ctx: AdminUtils, event: 'Yuma3EnableToggled' | 'BondsResetToggled', args: object): void =>
  ctx.deposit(event, args as { readonly netuid: NetUid; readonly enabled: boolean });
