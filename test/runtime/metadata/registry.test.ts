import {
  array, boundedVec, btreeMap, compact, fixedBytes, hole, newtype, of, option, pathType, result, spelt, string, struct, tuple, u128, u16, u32, u64, u8,
  unit, unitEnum, variants, vec, wrapper, type Codec, type TypeDef,
} from '../../../primitives/scale'; // prettier-ignore
import { TypeRegistry, type FilledTypes } from '../../../runtime/metadata/registry';

/** A registry's types in one line each. */
function numbered(types: readonly TypeDef[], filled: FilledTypes = {}): readonly string[] {
  const registry = new TypeRegistry(filled);
  types.forEach((type) => registry.number(type));
  return registry.portable().map(({ type: { path, params, def } }) => {
    const generic = params.map((param) => `${param.name}=${String(param.type)}`).join(',');
    const value =
      'value' in def ? JSON.stringify(def.value, (name, inner: unknown) => (name === 'docs' ? undefined : inner)) : '';
    return `${path.join('::')}<${generic}> ${def.type} ${value}`;
  });
}

const short = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(0, 2).join(' '));

describe('a type registry', () => {
  it('gives a type its number before the types that it is made of', () => {
    const Inner = struct(['a', 'Inner'], { small: u8 });
    const Outer = struct(['a', 'Outer'], { inner: Inner, wide: u64 });
    expect(short(numbered([Outer.type]))).toEqual([
      'a::Outer<> Composite',
      'a::Inner<> Composite',
      '<> Primitive',
      '<> Primitive',
    ]);
  });

  it('walks parameters before the definition', () => {
    const Generic = struct(
      ['a', 'Generic'],
      { wide: u64, own: u16 },
      { params: [{ name: 'T', type: u16.type }, { name: 'C' }] },
    );
    expect(numbered([Generic.type])).toEqual([
      'a::Generic<T=1,C=undefined> Composite [{"name":"wide","type":2,"typeName":"u64"},{"name":"own","type":1,"typeName":"u16"}]',
      '<> Primitive "u16"',
      '<> Primitive "u64"',
    ]);
  });

  it('numbers each kind of type once, wherever it stands', () => {
    const everything = tuple(
      vec(u8), array(u16, 4), compact(u32), option(u8), result(u8, u16), btreeMap(u16, u8), fixedBytes(4), string, vec(u8), spelt('Balance', u128),
    ); // prettier-ignore
    expect(numbered([everything.type, everything.type])).toEqual([
      '<> Tuple [1,3,5,7,8,9,12,13,1,14]',
      '<> Sequence 2',
      '<> Primitive "u8"',
      '<> Array {"length":4,"of":4}',
      '<> Primitive "u16"',
      '<> Compact 6',
      '<> Primitive "u32"',
      'Option<T=2> Variant [{"name":"None","fields":[],"index":0},{"name":"Some","fields":[{"type":2}],"index":1}]',
      'Result<T=2,E=4> Variant [{"name":"Ok","fields":[{"type":2}],"index":0},{"name":"Err","fields":[{"type":4}],"index":1}]',
      'BTreeMap<K=4,V=2> Composite [{"type":10}]',
      '<> Sequence 11',
      '<> Tuple [4,2]',
      '<> Array {"length":4,"of":2}',
      '<> Primitive "str"',
      '<> Primitive "u128"',
    ]);
  });

  it('keeps the declared order and indexes of variants', () => {
    const Kind = variants(['a', 'Kind'], {
      Late: of(7, u8),
      Early: unit(0),
      Two: of(3, u8, unitEnum(['a', 'Colour'], ['Red', 'Blue'])),
    });
    expect(numbered([Kind.type])[0]).toBe(
      'a::Kind<> Variant [{"name":"Late","fields":[{"type":1,"typeName":"u8"}],"index":7},{"name":"Early","fields":[],"index":0},' +
        '{"name":"Two","fields":[{"type":1,"typeName":"u8"},{"type":2,"typeName":"Colour"}],"index":3}]',
    );
  });

  it('takes a newtype for its inner type, but not a list of the one for a list of the other', () => {
    const NetUid = newtype('NetUid', u16);
    const registry = new TypeRegistry({});
    expect([NetUid, u16, vec(u16), vec(NetUid), vec(NetUid)].map(({ type }) => registry.number(type))).toEqual([
      0, 0, 1, 2, 2,
    ]);
  });

  it('tells bounds apart by their names', () => {
    const first = boundedVec(u8, { max: 5, of: 'T::First' });
    const second = boundedVec(u8, { max: 5, of: 'T::Second' });
    const again = boundedVec(u8, { max: 5, of: 'T::First' });
    const registry = new TypeRegistry({});
    expect([first, second, again].map(({ type }) => registry.number(type))).toEqual([0, 3, 0]);
  });

  it('ends at types that contain themselves', () => {
    const tree: TypeDef = pathType(['a', 'Tree'], () => ({
      kind: 'composite',
      fields: [{ name: 'children', type: children }],
    }));
    const children = vec({ type: tree } as Codec<unknown>).type;
    expect(short(numbered([tree]))).toEqual(['a::Tree<> Composite', '<> Sequence']);
  });

  describe('with holes', () => {
    const Call = hole('RuntimeCall', 'T::RuntimeCall');
    const filledCall = variants(['runtime', 'RuntimeCall'], { Batch: of(0, vec(Call)) });
    const filled = { RuntimeCall: filledCall };

    it('numbers a hole as what fills it', () => {
      expect(numbered([Call.type], filled)).toEqual([
        'runtime::RuntimeCall<> Variant [{"name":"Batch","fields":[{"type":1,"typeName":"Vec<T::RuntimeCall>"}],"index":0}]',
        '<> Sequence 0',
      ]);
    });

    it('takes a type around a hole and one around what fills it for the same', () => {
      const registry = new TypeRegistry(filled);
      const wrapped = (call: Codec<unknown>): TypeDef =>
        wrapper(['a', 'Wrapped'], option(call), { params: [{ name: 'C', type: call.type }] }).type;
      expect(registry.number(wrapped(Call))).toBe(registry.number(wrapped(filledCall as Codec<unknown>)));
      expect(registry.number(vec(Call).type)).toBe(registry.number(vec(filledCall).type));
    });

    it('says which type nobody fills', () => {
      expect(() => numbered([vec(Call).type], { RuntimeEvent: u8 })).toThrow(
        'a type refers to RuntimeCall, which the runtime does not fill; it fills RuntimeEvent',
      );
    });
  });
});
