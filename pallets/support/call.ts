import { hole, type FieldValues, type Fields } from '../../primitives/scale';
import type { Environment } from './context';
import type { Origin } from './origin';
import type { DispatchClass, Pays, PostDispatchInfo, Weight } from './weight';

/** A call of any pallet with native arguments. */
export interface RuntimeCall {
  readonly pallet: string;
  readonly name: string;
  readonly args: { readonly [name: string]: unknown };
}

/** `<T as Config>::RuntimeCall`, filled by the runtime. */
export const RuntimeCallHole = hole<RuntimeCall>('RuntimeCall', '<T as Config>::RuntimeCall');

/** A fact of a call, fixed or read off its arguments (a batch weighs what its calls weigh). */
export type OfArguments<R, A> = R | ((args: A, env: Environment) => R);

/** One call of a pallet. `run` is the door: origin, arguments, one function of the pallet. */
export interface CallDef<Ctx, A> {
  readonly index: number;
  readonly docs: string;
  readonly args: Fields;
  readonly weight: OfArguments<Weight, A>;
  readonly class?: OfArguments<DispatchClass, A>;
  readonly pays?: OfArguments<Pays, A>;
  /** Absent while the emulator only declares the call: it is refused with an error that names it. */
  run?(ctx: Ctx, origin: Origin, args: A): PostDispatchInfo | void;
}
export type CallDefs<Ctx> = { readonly [name: string]: CallDef<Ctx, never> };

/** Declares calls of one pallet: `const call = callsOf<Balances>()`. Arguments are inferred from their codecs. */
export function callsOf<Ctx>() {
  return <const F extends Fields>(
    def: Omit<CallDef<Ctx, FieldValues<F>>, 'args'> & { readonly args: F },
  ): CallDef<Ctx, FieldValues<F>> => def;
}
