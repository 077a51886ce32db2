import { decodeAll, encode, struct } from '../../../primitives/scale';
import { apis, callApi } from '../../../runtime/apis';
import type { Runtime } from '../../../runtime/runtime';

/** Asks a runtime API as `state_call` does, SCALE both ways. */
export function ask(
  runtime: Runtime,
  api: string,
  name: string,
  inputs: { readonly [name: string]: unknown } = {},
): any {
  const def = apis.find((one) => one.name === api)?.methods[name];
  if (def === undefined) throw new Error(`there is no ${api}_${name}`);
  const { holes } = runtime.definition;
  const args = encode(struct(['Inputs'], def.inputs), inputs, holes);
  return decodeAll(def.output, callApi(runtime, `${api}_${name}`, args), holes);
}
