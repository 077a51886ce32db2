import fc from 'fast-check';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { compareBytes, fromHex, toHex } from '../../../primitives/scale/hex';
import { toNibbles } from '../../../primitives/trie/nibbles';
import { prove, verifyProof } from '../../../primitives/trie/proof';
import { orderedRoot, rootOf } from '../../../primitives/trie/root';
import { Trie } from '../../../primitives/trie/trie';
import { modelRoot, type Model } from './model';

const EMPTY_ROOT = '0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314';
const nibbles = (hex: string) => toNibbles(fromHex(hex));
const filled = (length: number, byte = 1) => new Uint8Array(length).fill(byte);
const trieOf = (entries: Record<string, Uint8Array>, version: 0 | 1 = 1) => {
  const trie = new Trie(version);
  for (const [key, value] of Object.entries(entries)) trie.set(nibbles(key), value);
  return trie;
};
const listed = (trie: Trie, prefix?: Uint8Array) =>
  Array.from(trie.entries(prefix), ([key, value]) => [toHex(key), value]);

// Few distinct bytes and some long keys, so that keys share prefixes, end inside others and have long partials.
const aKey = fc
  .array(fc.constantFrom('00', '01', '10', '1f', 'ff'), { maxLength: 4 })
  .chain((bytes) => fc.constantFrom('', 'ab'.repeat(31), 'cd'.repeat(160)).map((tail) => `0x${bytes.join('')}${tail}`));
const aValue = fc
  .tuple(fc.constantFrom(0, 1, 4, 30, 31, 32, 33, 64, 300), fc.nat(3))
  .map(([length, byte]) => filled(length, byte));
const anEdit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), key: aKey, value: aValue }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), key: aKey }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('root' as const, 'snapshot' as const) }) },
);
const edits = fc.array(anEdit, { maxLength: 60 });
const version = fc.constantFrom(0 as const, 1 as const);

beforeAll(() => cryptoReady());

describe('a trie', () => {
  it('has the known root when it is empty, also again', () => {
    const trie = new Trie();
    expect(toHex(trie.root())).toBe(EMPTY_ROOT);
    trie.set(nibbles('0x12'), filled(3));
    expect(toHex(trie.root())).not.toBe(EMPTY_ROOT);
    trie.remove(nibbles('0x12'));
    expect(toHex(trie.root())).toBe(EMPTY_ROOT);
    expect(trie.size).toBe(0);
  });

  it('says whether an edit changed anything', () => {
    const trie = new Trie();
    expect(trie.remove(nibbles('0x12'))).toBe(false);
    expect(trie.set(nibbles('0x12'), filled(3))).toBe(true);
    expect(trie.set(nibbles('0x12'), filled(3))).toBe(false);
    expect(trie.set(nibbles('0x12'), filled(3, 2))).toBe(true);
    expect(trie.set(nibbles('0x1234'), filled(0))).toBe(true);
    expect(trie.remove(nibbles('0x1235'))).toBe(false);
    expect(trie.remove(nibbles('0x'))).toBe(false);
    expect(trie.remove(nibbles('0x12'))).toBe(true);
    expect(trie.remove(nibbles('0x12'))).toBe(false);
    expect(trie.size).toBe(1);
  });

  it('tells a key without entry from one with an empty value', () => {
    const trie = trieOf({ '0x1200': filled(0), '0x12ff': filled(1) });
    expect(trie.get(nibbles('0x1200'))).toEqual(filled(0));
    expect(trie.get(nibbles('0x12'))).toBeUndefined();
    expect(trie.get(nibbles('0x1201'))).toBeUndefined();
    expect(trie.get(nibbles('0x120000'))).toBeUndefined();
  });

  it('keeps the value that it was given, not a copy', () => {
    const value = filled(40);
    expect(trieOf({ '0x12': value }).get(nibbles('0x12'))).toBe(value);
  });

  it('holds values of 33 bytes by hash in version 1 only', () => {
    const roots = (length: number) =>
      ([0, 1] as const).map((v) => toHex(rootOf([[fromHex('0x12'), filled(length)]], v)));
    expect(new Set(roots(32)).size).toBe(1);
    expect(new Set(roots(33)).size).toBe(2);
  });

  it('counts the nibbles of a partial key of any length, in leaves and in branches, and proves it', () => {
    for (let length = 0; length <= 170; length++) {
      for (const size of [1, 33]) {
        const stem = '0x' + '5a'.repeat(length);
        const model: Model = new Map([[stem, filled(size)]]);
        const trie = trieOf(Object.fromEntries(model));
        expect(toHex(trie.root())).toBe(modelRoot(model, 1));
        expect(verifyProof(trie.root(), prove(trie, [fromHex(stem)]), [fromHex(stem)])).toEqual([filled(size)]);
        for (const below of [`${stem}01`, `${stem}02`]) {
          trie.set(nibbles(below), filled(1));
          model.set(below, filled(1));
        }
        expect(toHex(trie.root())).toBe(modelRoot(model, 1));
        const keys = [...model.keys()].map(fromHex);
        expect(verifyProof(trie.root(), prove(trie, keys), keys)).toEqual([...model.values()]);
      }
    }
  });

  it('does not hash again what did not change', () => {
    const trie = trieOf({ '0x00': filled(40), '0x10': filled(40) });
    const before = trie.root();
    trie.set(nibbles('0x00'), filled(40));
    expect(trie.root()).toBe(before);
  });

  it('has the root that the definition gives, after any edits, and gives back what it holds', () => {
    fc.assert(
      fc.property(edits, version, (list, v) => {
        const trie = new Trie(v);
        const model: Model = new Map();
        const kept: Array<{ trie: Trie; model: Model }> = [];
        for (const edit of list) {
          if (edit.kind === 'set') {
            const isNew = model.get(edit.key)?.join() !== edit.value.join() || !model.has(edit.key);
            expect(trie.set(nibbles(edit.key), edit.value)).toBe(isNew);
            model.set(edit.key, edit.value);
          } else if (edit.kind === 'remove') {
            expect(trie.remove(nibbles(edit.key))).toBe(model.delete(edit.key));
          } else if (edit.kind === 'root') {
            expect(toHex(trie.root())).toBe(modelRoot(model, v));
          } else {
            kept.push({ trie: trie.snapshot(), model: new Map(model) });
          }
        }
        for (const one of [{ trie, model }, ...kept]) {
          expect(toHex(one.trie.root())).toBe(modelRoot(one.model, v));
          expect(one.trie.size).toBe(one.model.size);
          const inOrder = [...one.model].sort(([a], [b]) => compareBytes(fromHex(a), fromHex(b)));
          expect(listed(one.trie)).toEqual(inOrder);
          for (const [key, value] of inOrder) expect(one.trie.get(nibbles(key))).toEqual(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the same root whatever the order of insertion', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(aKey, aValue), { selector: ([key]) => key, maxLength: 20 }),
        version,
        (list, v) => {
          const entries = list.map(([key, value]) => [fromHex(key), value] as const);
          expect(toHex(rootOf(entries, v))).toBe(toHex(rootOf([...entries].reverse(), v)));
        },
      ),
    );
  });
});

describe('a snapshot', () => {
  it('and its origin never see each other’s edits', () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, here, there) => {
        const play = (trie: Trie, list: typeof before) => {
          for (const edit of list) {
            if (edit.kind === 'set') trie.set(nibbles(edit.key), edit.value);
            else if (edit.kind === 'remove') trie.remove(nibbles(edit.key));
            else if (edit.kind === 'root') trie.root();
          }
          return trie;
        };
        const origin = play(new Trie(), before);
        const copy = origin.snapshot();
        play(origin, here);
        play(copy, there);
        expect(listed(origin)).toEqual(listed(play(play(new Trie(), before), here)));
        expect(listed(copy)).toEqual(listed(play(play(new Trie(), before), there)));
        expect(toHex(origin.root())).toBe(toHex(rootOf(origin.entries(), 1)));
        expect(toHex(copy.root())).toBe(toHex(rootOf(copy.entries(), 1)));
      }),
    );
  });
});

describe('entries', () => {
  const trie = () =>
    trieOf({ '0x1234': filled(1), '0x12': filled(2), '0x1239': filled(3), '0x20': filled(4), '0x': filled(5) });

  it('come in the order of their keys, a prefix first', () => {
    expect(listed(trie()).map(([key]) => key)).toEqual(['0x', '0x12', '0x1234', '0x1239', '0x20']);
  });

  it.each([
    ['0x', ['0x', '0x12', '0x1234', '0x1239', '0x20']],
    ['0x12', ['0x12', '0x1234', '0x1239']],
    ['0x1234', ['0x1234']],
    ['0x123400', []],
    ['0x13', []],
  ])('below %s are those that begin with it', (prefix, expected) => {
    expect(listed(trie(), fromHex(prefix)).map(([key]) => key)).toEqual(expected);
  });
});

describe('orderedRoot', () => {
  it('is the version-0 root over compact indexes', () => {
    const values = Array.from({ length: 70 }, (_, index) => filled(40, index));
    const model: Model = new Map();
    values.forEach((value, at) =>
      model.set(at < 64 ? toHex(Uint8Array.of(at * 4)) : toHex(Uint8Array.of((at * 4 + 1) % 256, 1)), value),
    );
    expect(toHex(orderedRoot(values))).toBe(modelRoot(model, 0));
  });

  it('takes an extrinsic of any size', () => {
    const large = filled(70_000);
    expect(toHex(orderedRoot([large]))).toBe(modelRoot(new Map([['0x00', large]]), 0));
  });
});
