import { bool } from '../../primitives/scale';
import { RuntimeCallHole, type RuntimeCall } from '../support/call';
import type { ViewFunction } from '../support/pallet';
import type { Proxy } from './declaration';
import { ProxyType } from './types';

const check_permissions: ViewFunction<Proxy> = {
  docs: 'Whether a proxy of this type may make the call.',
  inputs: { call: RuntimeCallHole, proxy_type: ProxyType },
  output: bool,
  run: (ctx, inputs) => ctx.config.allows(inputs.proxy_type as ProxyType, inputs.call as RuntimeCall),
};

const is_superset: ViewFunction<Proxy> = {
  docs: 'Whether proxies of the first type may do all that those of the second may.',
  inputs: { to_check: ProxyType, against: ProxyType },
  output: bool,
  run: (ctx, inputs) => ctx.config.isSuperset(inputs.to_check as ProxyType, inputs.against as ProxyType),
};

export const viewFunctions = { check_permissions, is_superset };
