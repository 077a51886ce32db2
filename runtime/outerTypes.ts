import {
  CodecError,
  fieldsCodec,
  fixedBytes,
  fromHex,
  pathType,
  of,
  spelt,
  struct,
  toHex,
  u8,
  variants,
  within,
  type Codec,
  type Holes,
  type TypeDef,
} from '../primitives/scale';
import type { CallDef, RuntimeCall } from '../pallets/support/call';
import type { ModuleErrorValue } from '../pallets/support/dispatchError';
import type { RuntimeEvent } from '../pallets/support/event';
import { RawOrigin, type OriginCaller } from '../pallets/support/origin';
import type { Pallet } from '../pallets/support/pallet';
import { callType, eventType } from './palletTypes';
import { AccountData } from '../pallets/balances';
import { MultiAddress } from '../pallets/support/account';
import { MultiSignature } from '../pallets/support/multiSignature';
import { extensions } from './extensions';
import { extrinsicCodec, type UncheckedExtrinsic } from './extrinsic';
import { extrinsicType } from './metadata/extrinsicType';
import type { Mounted } from './definition';

const RUNTIME = 'node_subtensor_runtime';

/** The runtime-wide types that pallets leave open: calls, events and errors of all pallets as one enum each. */
export function outerTypes(pallets: readonly Mounted[]): Holes {
  const call = runtimeCall(pallets);
  return {
    RuntimeCall: call,
    UncheckedExtrinsic: uncheckedExtrinsic(call.type),
    RuntimeEvent: runtimeEvent(pallets),
    ModuleError: moduleError(pallets),
    OriginCaller: originCaller(pallets),
    RuntimeHoldReason: variants(
      [RUNTIME, 'RuntimeHoldReason'],
      Object.fromEntries(
        pallets.flatMap(({ index, pallet }) =>
          pallet.holdReason === undefined
            ? []
            : [[pallet.name, of(index, spelt(`${crateOf(pallet)}::HoldReason`, pallet.holdReason))] as const],
        ),
      ),
    ),
    RuntimeFreezeReason: variants([RUNTIME, 'RuntimeFreezeReason'], {}),
    AccountData: AccountData,
    Runtime: struct([RUNTIME, 'Runtime'], {}),
  };
}

function uncheckedExtrinsic(call: TypeDef): Codec<UncheckedExtrinsic> {
  const type = extrinsicType({
    address: MultiAddress.type,
    call,
    signature: MultiSignature.type,
    extra: extensions.body.type,
  });
  return { type, rust: 'Extrinsic', ...extrinsicCodec(extensions.body) };
}

/** Who calls: System's raw origins, and those of pallets with an origin of their own. */
function originCaller(pallets: readonly Mounted[]): Codec<OriginCaller> {
  const own = pallets.flatMap(({ index, pallet }) =>
    pallet.origin === undefined ? [] : [[pallet.name, of(index, pallet.origin)] as const],
  );
  const members = { system: of(0, RawOrigin), ...Object.fromEntries(own) };
  return variants([RUNTIME, 'OriginCaller'], members);
}

/** An enum over pallets: one variant each, at the pallet's index. */
function outerEnum(
  name: string,
  members: readonly Mounted[],
  typeOf: (pallet: Pallet<never>) => TypeDef,
  typeName: (pallet: Pallet<never>) => string,
): TypeDef {
  return pathType([RUNTIME, name], () => ({
    kind: 'variant',
    variants: members.map(({ index, pallet }) => ({
      name: pallet.name,
      index,
      fields: [{ type: typeOf(pallet), typeName: typeName(pallet) }],
    })),
  }));
}

interface Row<D> {
  readonly pallet: string;
  readonly name: string;
  readonly outer: number;
  readonly inner: number;
  readonly codec: D;
}

/** Finds a variant by names when writing and by the two indexes when reading. */
class Rows<D> {
  private readonly byName = new Map<string, Row<D>>();
  private readonly byIndex = new Map<number, Row<D>>();
  private readonly pallets = new Set<number>();

  constructor(rows: readonly Row<D>[]) {
    for (const row of rows) {
      this.byName.set(`${row.pallet}.${row.name}`, row);
      this.byIndex.set(row.outer * 256 + row.inner, row);
      this.pallets.add(row.outer);
    }
  }

  named(pallet: string, name: string): Row<D> {
    const row = this.byName.get(`${pallet}.${name}`);
    if (row === undefined) throw new CodecError(`this runtime has no ${pallet}.${name}`);
    return row;
  }

  pallet(outer: number): number {
    if (!this.pallets.has(outer)) throw new CodecError(`this runtime has no pallet ${outer} here`);
    return outer;
  }

  at(outer: number, inner: number): Row<D> {
    const row = this.byIndex.get(outer * 256 + inner);
    if (row === undefined) throw new CodecError(`pallet ${outer} has no variant ${inner}`);
    return row;
  }
}

const callsOf = (pallet: Pallet<never>): readonly [string, CallDef<never, never>][] => Object.entries(pallet.calls);

function runtimeCall(pallets: readonly Mounted[]): Codec<RuntimeCall> {
  const members = pallets.filter(({ pallet }) => callsOf(pallet).length > 0);
  const rows = new Rows(
    members.flatMap(({ index, pallet }) =>
      callsOf(pallet).map(([name, def]) => ({
        pallet: pallet.name,
        name,
        outer: index,
        inner: def.index,
        codec: fieldsCodec(def.args),
      })),
    ),
  );
  const typeName = (pallet: Pallet<never>): string =>
    `self::sp_api_hidden_includes_construct_runtime::hidden_include::dispatch\n::CallableCallFor<${pallet.name}, Runtime>`;
  return {
    type: outerEnum('RuntimeCall', members, callType, typeName),
    rust: 'RuntimeCall',
    encode(call, out) {
      const row = rows.named(call.pallet, call.name);
      out.u8(row.outer);
      out.u8(row.inner);
      try {
        row.codec.encode(call.args, out);
      } catch (error) {
        throw within(error, `${call.pallet}.${call.name}`);
      }
    },
    decode(from) {
      const outer = rows.pallet(from.u8());
      const { pallet, name, codec } = rows.at(outer, from.u8());
      try {
        return { pallet, name, args: codec.decode(from) };
      } catch (error) {
        throw within(error, `${pallet}.${name}`);
      }
    },
  };
}

function runtimeEvent(pallets: readonly Mounted[]): Codec<RuntimeEvent> {
  const members = pallets.filter(({ pallet }) => Object.keys(pallet.events).length > 0);
  const rows = new Rows(
    members.flatMap(({ index, pallet }) =>
      Object.entries(pallet.events).map(([name, def], inner) => ({
        pallet: pallet.name,
        name,
        outer: index,
        inner,
        codec: def.codec,
      })),
    ),
  );
  return {
    type: outerEnum('RuntimeEvent', members, eventType, (pallet) => generatedTypeName(pallet, 'Event')),
    rust: 'RuntimeEvent',
    encode(event, out) {
      const row = rows.named(event.pallet, event.name);
      out.u8(row.outer);
      out.u8(row.inner);
      try {
        row.codec.encode(event.value, out);
      } catch (error) {
        throw within(error, `${event.pallet}.${event.name}`);
      }
    },
    decode(from) {
      const outer = rows.pallet(from.u8());
      const { pallet, name, codec } = rows.at(outer, from.u8());
      return { pallet, name, value: codec.decode(from) };
    },
  };
}

/** What the runtime calls a pallet's crate. */
const crateOf = ({ rust }: Pick<Pallet<never>, 'rust'>): string => rust.alias ?? rust.path[0] ?? '';

/** How the runtime spells a pallet's Event or Error. */
export function generatedTypeName({ rust }: Pallet<never>, name: 'Event' | 'Error'): string {
  const crate = crateOf({ rust });
  const generic = (name === 'Event' ? rust.event : rust.error) ?? ['T'];
  if (generic.length === 0) return `${crate}::${name}`;
  const instance = generic.includes('I') && rust.instance !== undefined ? `, ${crate}::${rust.instance}` : '';
  return `${crate}::${name}<Runtime${instance}>`;
}

/** `sp_runtime::ModuleError`: the pallet's index, and the error's index as the first of four bytes. */
function moduleError(pallets: readonly Mounted[]): Codec<ModuleErrorValue> {
  const bytes4 = { ...fixedBytes(4), rust: '[u8; MAX_MODULE_ERROR_ENCODED_SIZE]' };
  const inner = struct(['sp_runtime', 'ModuleError'], { index: u8, error: bytes4 });
  const indexes = new Map(
    pallets.map(({ index, pallet }) => [pallet.name, { index, names: Object.keys(pallet.errors) }]),
  );
  const palletsByIndex = new Map(
    pallets.map(({ index, pallet }) => [index, { name: pallet.name, names: Object.keys(pallet.errors) }]),
  );
  return {
    type: inner.type,
    rust: 'ModuleError',
    encode(value, out) {
      if (!('pallet' in value)) return inner.encode({ index: value.index, error: value.error as `0x${string}` }, out);
      const known = indexes.get(value.pallet);
      const position = known?.names.indexOf(value.name) ?? -1;
      if (known === undefined || position < 0)
        throw new CodecError(`this runtime has no error ${value.pallet}.${value.name}`);
      inner.encode({ index: known.index, error: toHex(Uint8Array.of(position, 0, 0, 0)) }, out);
    },
    decode(from) {
      const { index, error } = inner.decode(from);
      const pallet = palletsByIndex.get(index);
      const [position, ...rest] = fromHex(error);
      const name = pallet?.names[position ?? -1];
      return pallet === undefined || name === undefined || rest.some((byte) => byte !== 0)
        ? { index, error }
        : { pallet: pallet.name, name };
    },
  };
}
