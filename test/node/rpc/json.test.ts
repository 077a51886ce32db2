import fc from 'fast-check';
import { parse, stringify } from '../../../node/rpc/json';

describe('JSON with exact integers', () => {
  it.each([
    ['18446744073709551615', 18446744073709551615n],
    ['-9007199254740993', -9007199254740993n],
    ['[1,9007199254740993 , 3]', [1, 9007199254740993n, 3]],
    ['{"a":{"b":12345678901234567890}}', { a: { b: 12345678901234567890n } }],
    ['9007199254740991', 9007199254740991],
    ['[1234567890123456]', [1234567890123456]],
    ['["9007199254740993", 9007199254740993]', ['9007199254740993', 9007199254740993n]],
    ['{"9007199254740993": ",9007199254740993,"}', { '9007199254740993': ',9007199254740993,' }],
    ['["a\\",9007199254740993,\\\\", 9007199254740993]', ['a",9007199254740993,\\', 9007199254740993n]],
    ['[12345678901234567.5, 1e20]', [Number('12345678901234567.5'), 1e20]],
    [`"0x${'1'.repeat(64)}"`, `0x${'1'.repeat(64)}`],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each([
    '{12345678901234567890:1}',
    '[012345678901234567890]',
    '[12345678901234567890 12345678901234567890]',
    '["a"12345678901234567890]',
    '[12345678901234567890',
    '["12345678901234567890, 12345678901234567890',
    '--12345678901234567890',
    '',
  ])('refuses %s as JSON.parse does', (text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });

  it.each<[unknown, string]>([
    [18446744073709551615n, '18446744073709551615'],
    [
      { weight: { refTime: 10n ** 30n }, class: 'normal', none: undefined },
      `{"weight":{"refTime":1${'0'.repeat(30)}},"class":"normal"}`,
    ],
    [[1n, undefined, () => 1, null, 'a"b'], '[1,null,null,null,"a\\"b"]'],
    [[1n, { toJSON: () => ({ inner: 2n }) }], '[1,{"inner":2}]'],
    [undefined, 'null'],
    [{ plain: [1, 'x'] }, '{"plain":[1,"x"]}'],
  ])('writes %p', (value, text) => {
    expect(stringify(value)).toBe(text);
  });

  it('refuses a value that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => stringify(circle)).toThrow(RangeError);
  });

  const withIntegers = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 128n }),
      fc.bigInt({ min: -(2n ** 64n), max: -(2n ** 53n) }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
    ),
  })).value;

  it('reads back whatever it writes', () => {
    fc.assert(fc.property(withIntegers, (value) => expect(parse(stringify(value))).toEqual(value)));
  });

  it('agrees with JSON.parse on any text made of the pieces of JSON', () => {
    const piece = fc.constantFrom(
      '"',
      '\\',
      ',',
      ':',
      '[',
      ']',
      '{',
      '}',
      ' ',
      '"a"',
      '1',
      '12345678901234567',
      '-',
      '.',
      'e',
      'null',
    );
    const outcome = (read: () => unknown) => {
      try {
        return JSON.stringify(read(), (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
      } catch (error) {
        return (error as Error).name;
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        expect(outcome(() => parse(source))).toBe(outcome(() => JSON.parse(source)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a long message with a long integer in time that is proportional to its length', () => {
    const million = `["${'0123456789'.repeat(400_000)}",${'"\\\\",'.repeat(200_000)}12345678901234567890]`;
    const started = performance.now();
    parse(million);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
