import fc from 'fast-check';
import { formatTao, tao } from '../../node/amounts';

describe('an amount of TAO', () => {
  it.each<[string | number, bigint]>([
    ['1.5', 1_500_000_000n],
    [1000, 1_000_000_000_000n],
    ['0.000000001', 1n],
    ['0', 0n],
    ['18446744073.709551615', 2n ** 64n - 1n],
  ])('%s is that many rao', (text, rao) => {
    expect(tao(text)).toBe(rao);
  });

  it.each(['', '-1', '1e3', '1.', '.5', '0x10', '1,000', '0.0000000001', ' 1', 'NaN'])("'%s' is refused", (text) => {
    expect(() => tao(text)).toThrow(`'${text}' is no amount of TAO: expected a decimal number`);
  });

  it('does not exceed what an account can hold', () => {
    expect(() => tao('18446744073.709551616')).toThrow(
      'more than an account can hold: at most 18,446,744,073.709551615 TAO',
    );
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (rao) => {
        expect(tao(formatTao(rao).replace(/,| TAO/g, ''))).toBe(rao);
      }),
    );
  });

  it('is written with its sign and its thousands', () => {
    expect(formatTao(1_000_000_000_000_000n)).toBe('1,000,000 TAO');
    expect(formatTao(-1_234_500_000_000n)).toBe('-1,234.5 TAO');
  });
});
