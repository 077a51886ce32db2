import { bytesEqual, toHex, type Holes } from '../../primitives/scale';
import type { DispatchError } from '../../pallets/support/dispatchError';
import type { RuntimeEvent } from '../../pallets/support/event';
import { RawValue, type Cell } from '../../pallets/support/state/cell';
import { decodeExtrinsic } from '../../runtime/extrinsic';
import type { Block } from '../blocks';
import type { Chain } from '../chain';
import { readableAccount } from './account';
import { readableTao } from './amount';
import { readableError } from './dispatchError';
import { readableMember, readableValue } from './value';

/** A longer value is cut. */
const MOST_CHARACTERS = 400;

/** Everything in the newest block, a line each: extrinsics with their outcome, events, changes of storage. */
export function* blockDetails(chain: Chain, block: Block, changes: readonly Cell[]): Generator<string> {
  const { holes } = chain.definition;
  const records = chain.pallets.System.storage.Events.get();
  const outcomes = new Map<number, RuntimeEvent>();
  for (const { phase, event } of records)
    if (phase.type === 'ApplyExtrinsic' && isOutcome(event)) outcomes.set(phase.value, event);
  for (const [index, bytes] of block.extrinsics.entries()) {
    const text = `extrinsic ${index}: ${readableExtrinsic(chain, bytes)}: ${readableOutcome(chain, outcomes.get(index))}`;
    yield text;
  }
  for (const { phase, event } of records) {
    const when = phase.type === 'ApplyExtrinsic' ? `extrinsic ${phase.value}` : phase.type.toLowerCase();
    yield `event (${when}): ${readableEvent(event, holes)}`;
  }
  for (const cell of changes) {
    const text = readableChange(cell, block.number, holes);
    if (text !== undefined) yield `storage: ${text}`;
  }
}

const isOutcome = ({ pallet, name }: RuntimeEvent): boolean =>
  pallet === 'System' && (name === 'ExtrinsicSuccess' || name === 'ExtrinsicFailed');

/** Who sends which call, with nonce and tip where it is signed. */
export function readableExtrinsic({ definition, runtime }: Chain, bytes: Uint8Array): string {
  const { preamble, call } = decodeExtrinsic(bytes, definition.holes);
  const words = readableMember('RuntimeCall', call.pallet, call.name, call.args, definition.holes);
  if (preamble.type === 'Bare') return `unsigned ${words}`;
  const body = (identifier: string): unknown =>
    preamble.extensions[runtime.extensions.all.findIndex((one) => one.identifier === identifier)];
  const tip = body('ChargeTransactionPayment');
  const paid = `nonce ${String(body('CheckNonce'))}, tip ${typeof tip === 'bigint' && tip > 0n ? readableTao(tip) : 'none'}`;
  if (preamble.type === 'General') return `general ${words} ${paid}`;
  const { address } = preamble;
  const signer = address.type === 'Id' ? readableAccount(address.value) : `an address of the form ${address.type}`;
  return `${signer} signs ${words}, ${paid}`;
}

function readableOutcome({ definition }: Chain, event: RuntimeEvent | undefined): string {
  if (event === undefined) return 'no outcome';
  if (event.name === 'ExtrinsicSuccess') return 'success';
  const { dispatch_error } = event.value as { readonly dispatch_error: DispatchError };
  return `failed with ${readableError(definition, dispatch_error)}`;
}

/** `Balances.Transfer(from: 5Grw… (Alice), …)`. */
export const readableEvent = ({ pallet, name, value }: RuntimeEvent, holes: Holes): string =>
  readableMember('RuntimeEvent', pallet, name, value, holes);

/** `System.Account[5Grw… (Alice)]: old → new`; undefined when the block wrote what stood there before. */
export function readableChange(cell: Cell, number: number, holes: Holes): string | undefined {
  const { column, keys } = cell;
  const [before, after] = [cell.at(number - 1), cell.at(number)];
  if (isSame(cell, before, after)) return undefined;
  const { value, keys: keyDefs } = column.def;
  const show = (native: unknown): string => {
    if (native === undefined) return 'absent';
    if (native instanceof RawValue) return cut(`${toHex(native.bytes)} (not as its item is written)`);
    return cut(readableValue(native, { type: value.type, name: value.rust }, holes));
  };
  const place = column.pallet === '' ? 'raw key' : `${column.pallet}.${column.name}`;
  const shown = keys.map((key, depth) => {
    const codec = keyDefs[depth]?.codec;
    return codec === undefined ? String(key) : readableValue(key, { type: codec.type, name: codec.rust }, holes);
  });
  return `${place}${shown.length === 0 ? '' : `[${shown.join(', ')}]`}: ${show(before)} → ${show(after)}`;
}

function isSame({ column }: Cell, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return bytesEqual(column.encodeValue(before), column.encodeValue(after));
}

const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}… (${text.length} characters)`;
