import fc from 'fast-check';
import { lineOf, whereJsonEnds } from '../../node/jsonPosition';

describe('where a text stops being JSON', () => {
  it.each<[string, number, number, string]>([
    ['', 1, 1, ''],
    ['  abc', 1, 3, 'abc'],
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a"\n 1}', 2, 2, '1}'],
    ['{\n  "a": [1, 2\n', 3, 1, ''],
    ['["a\nb"]', 1, 2, '"a\nb"]'],
    ['["\\x"]', 1, 2, '"\\x"]'],
    ['[01]', 1, 3, '1]'],
    ['{"a": 1} x', 1, 10, 'x'],
    ["{'a': 1}", 1, 2, "'a': 1}"],
  ])('%j: line %i, column %i', (text, line, column, rest) => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    expect(whereJsonEnds(text)).toEqual({ line, column, rest });
  });

  it('is its end for all JSON, and for all that is cut off inside an object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(whereJsonEnds(text).rest).toBe('');
        expect(whereJsonEnds(`{"a": ${text}, "b": `).rest).toBe('');
        expect(whereJsonEnds(`{"a": ${text} "b": 1}`).rest).toBe('"b": 1}');
      }),
    );
  });
});

describe('the line of what lies under names', () => {
  const text = JSON.stringify({ a: { b: [{ b: 1 }], 'c"': { d: 2 } }, b: { d: 3 } }, undefined, 1);

  it.each<[string[], number]>([
    [[], 1],
    [['a'], 2],
    [['a', 'b'], 3],
    [['a', 'c"', 'd'], 9],
    [['b', 'd'], 13],
    [['a', 'd'], 2],
    [['d'], 1],
  ])('%j', (names, line) => {
    expect(lineOf(text, names)).toBe(line);
  });
});
