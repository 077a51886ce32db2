import type { z } from 'zod';
import type { Call, Stop, Subscriber } from './connection';
import { readParams, type Param, type Values } from './params';

export { param, type Param, type Values } from './params';

/** What every row of the table tells. */
interface RowHead {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly docs: string;
  readonly params: readonly Param[];
  /** What comes back, or of a subscription what each notification carries. */
  readonly result?: z.ZodType;
}

export interface MethodRow<Services> extends RowHead {
  readonly form: 'method';
  /** @throws RpcError for parameters that the row refuses, and whatever the handler throws */
  readonly invoke: (services: Services, params: unknown, call: Call) => unknown;
}

export interface SubscriptionRow<Services> extends RowHead {
  readonly form: 'subscription';
  readonly unsubscribe: string;
  readonly unsubscribeAliases: readonly string[];
  /** The `method` that its notifications carry. */
  readonly notification: string;
  readonly begin: (services: Services, params: unknown, subscriber: Subscriber) => Stop | Promise<Stop>;
}

export type Row<Services> = MethodRow<Services> | SubscriptionRow<Services>;

interface Declaration<Params extends readonly Param[], Result extends z.ZodType> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly docs: string;
  /** In the order of their positions. */
  readonly params: Params;
  readonly result?: Result;
}

export interface MethodDeclaration<
  Services,
  Params extends readonly Param[],
  Result extends z.ZodType,
> extends Declaration<Params, Result> {
  run(services: Services, params: Values<Params>, call: Call): z.output<Result> | Promise<z.output<Result>>;
}

export interface SubscriptionDeclaration<
  Services,
  Params extends readonly Param[],
  Result extends z.ZodType,
> extends Declaration<Params, Result> {
  readonly unsubscribe: string;
  readonly unsubscribeAliases?: readonly string[];
  readonly notification: string;
  /** Returns how to stop. What it sends meanwhile goes out after the reply that carries the subscription's id. */
  start(services: Services, params: Values<Params>, subscriber: Subscriber<z.output<Result>>): Stop | Promise<Stop>;
}

/** The two constructors of rows for a node that offers `Services` to its handlers. */
export function rows<Services>() {
  return {
    method: <const Params extends readonly Param[], Result extends z.ZodType = z.ZodUnknown>(
      row: MethodDeclaration<Services, Params, Result>,
    ): MethodRow<Services> => ({
      ...head(row),
      form: 'method',
      invoke: (services, params, call) => row.run(services, readParams(row.name, row.params, params), call),
    }),

    subscription: <const Params extends readonly Param[], Result extends z.ZodType = z.ZodUnknown>(
      row: SubscriptionDeclaration<Services, Params, Result>,
    ): SubscriptionRow<Services> => ({
      ...head(row),
      form: 'subscription',
      unsubscribe: row.unsubscribe,
      unsubscribeAliases: row.unsubscribeAliases ?? [],
      notification: row.notification,
      begin: (services, params, subscriber) =>
        row.start(services, readParams(row.name, row.params, params), subscriber),
    }),
  };
}

function head(row: Declaration<readonly Param[], z.ZodType>): RowHead {
  const { name, aliases = [], docs, params, result } = row;
  return result === undefined ? { name, aliases, docs, params } : { name, aliases, docs, params, result };
}
