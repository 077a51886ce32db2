import { runtimeDefinition } from '../../runtime';
import type { RuntimeDefinition } from '../../runtime/definition';
import type { CallDef } from '../../pallets/support/call';

/** The fast runtime with one call changed, under the same name and index. */
function withCall(
  pallet: string,
  name: string,
  change: (def: CallDef<never, never>) => CallDef<never, never>,
): RuntimeDefinition {
  const definition = runtimeDefinition('fast');
  const pallets = definition.pallets.map((mounted) => {
    if (mounted.pallet.name !== pallet) return mounted;
    const calls = { ...mounted.pallet.calls, [name]: change(mounted.pallet.calls[name]!) };
    return { ...mounted, pallet: { ...mounted.pallet, calls } };
  });
  return { ...definition, pallets, byName: new Map(pallets.map((mounted) => [mounted.pallet.name, mounted])) };
}

/** A runtime whose System.remark costs nothing. */
export const freeRemark = (): RuntimeDefinition => withCall('System', 'remark', (def) => ({ ...def, pays: 'No' }));

/** A runtime that declares System.remark_with_event and has no body for it. */
export const withoutRemarkWithEvent = (): RuntimeDefinition =>
  withCall('System', 'remark_with_event', ({ run: _run, ...def }) => def);
