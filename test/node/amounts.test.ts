import fc from 'fast-check';
import { BN } from '@polkadot/util';
import { TypeRegistry } from '@polkadot/types';
import { amountOf, formatTao, tao, withAmounts } from '../../node/amounts';
import { createChain } from '../../node/chain';
import { signedBy } from '../../pallets/support/origin';
import { keypairFromUri } from '../../primitives/crypto/keypairs';
import { signTransaction } from '../../node/sign';
import { accounts, freeOf } from './transfers';

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

describe('an amount that polkadot.js counted', () => {
  it('is the same number', () => {
    expect(amountOf(new BN('18446744073709551615'))).toBe(2n ** 64n - 1n);
    expect(amountOf(new TypeRegistry().createType('u64', 5))).toBe(5n);
    expect(formatTao(new BN(1_500_000_000))).toBe('1.5 TAO');
  });

  it('is found in lists and objects, and nothing else is touched', () => {
    const bytes = Uint8Array.of(1);
    const map = new Map([[1, new BN(1)]]);
    const value = { a: [new BN(1), { b: new BN(2), c: undefined }], bytes, map, d: null, e: 'x', f: 3 };
    const plain = withAmounts(value) as typeof value;
    expect(plain).toEqual({ ...value, a: [1n, { b: 2n, c: undefined }] });
    expect(plain.bytes).toBe(bytes);
    expect(plain.map).toBe(map);
  });

  it('is taken wherever the chain takes an amount', async () => {
    const { alice, bob } = accounts;
    const chain = await createChain({
      fund: new Map([[bob, new BN(7)]]),
      constants: { 'Balances.ExistentialDeposit': new BN(600) },
      stateRoot: 'none',
    });
    const before = freeOf(chain, bob);
    expect(before).toBe(tao(1_000_000) + 7n);
    expect(chain.pallets.Balances.constants.ExistentialDeposit).toBe(600n);
    const args = { dest: { type: 'Id', value: bob }, value: new BN('1000000000') };
    const transfer = { pallet: 'Balances', name: 'transfer_keep_alive', args };
    const batch = { pallet: 'Utility', name: 'batch', args: { calls: [transfer, transfer] } };
    const signed = signTransaction(chain, keypairFromUri('//Alice'), batch, { tip: new BN(5) });
    chain.buildBlock({ transactions: [signed] });
    expect(freeOf(chain, bob) - before).toBe(tao(2));
    chain.dispatch(transfer, signedBy(alice));
    expect(freeOf(chain, bob) - before).toBe(tao(3));
  });
});
