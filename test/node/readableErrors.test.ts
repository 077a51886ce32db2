import * as poolErrors from '../../node/pool/errors';
import { explainCode } from '../../node/readable/explanation';
import { RPC_CODES } from '../../node/rpc/errors';
import { encode, toHex } from '../../primitives/scale';
import { DispatchError } from '../../pallets/support/dispatchError';
import { TransactionValidityError } from '../../runtime/validity';
import { bench } from './rpc/groups/bench';

interface Told {
  readonly family: string;
  readonly pallet?: string;
  readonly name: string;
  readonly meaning: string;
}

describe('dev_explain', () => {
  it('tells every error of every pallet by its numbers, with the docs of its declaration', async () => {
    const { chain, call } = await bench();
    for (const { index, pallet } of chain.definition.pallets) {
      for (const [position, [name, meaning]] of Object.entries(pallet.errors).entries()) {
        const error = toHex(Uint8Array.of(position, 0, 0, 0));
        expect(await call('dev_explain', { index, error })).toEqual({
          family: 'Module',
          pallet: pallet.name,
          name,
          meaning,
        });
      }
    }
  });

  it.each<[string, (hex: string) => unknown]>([
    ['with the index of the error alone', () => ({ index: 5, error: 2 })],
    ['with one byte', () => ({ index: 5, error: '0x02' })],
    ['inside a module', () => ({ module: { index: 5, error: '0x02000000' } })],
    ['inside a Module', () => ({ Module: { index: 5, error: '0x02000000' } })],
    ['as five bytes', () => '0x0502000000'],
    ['as a DispatchError', (hex) => hex],
    ['as system_dryRun answers it', (hex) => `0x0001${hex.slice(2)}`],
  ])('tells a module error %s', async (_how, form) => {
    const { chain, call } = await bench();
    const error = { type: 'Module', value: { pallet: 'Balances', name: 'InsufficientBalance' } } as const;
    const hex = toHex(encode(DispatchError, error, chain.definition.holes));
    expect(hex).toBe('0x030502000000');
    expect(await call('dev_explain', form(hex))).toMatchObject({
      family: 'Module',
      pallet: 'Balances',
      name: 'InsufficientBalance',
    });
  });

  it.each<[unknown, Told]>([
    ['0x02', { family: 'DispatchError', name: 'BadOrigin', meaning: 'bad origin' }],
    ['0x0702', { family: 'DispatchError', name: 'Token.BelowMinimum', meaning: 'below minimum' }],
    ['0x0003', { family: 'InvalidTransaction', name: 'Stale', meaning: 'Transaction is outdated' }],
    ['0x010003', { family: 'InvalidTransaction', name: 'Stale', meaning: 'Transaction is outdated' }],
    ['0x0101', { family: 'UnknownTransaction', name: 'NoUnsignedValidator', meaning: 'no unsigned validator' }],
    ['0x000763', { family: 'InvalidTransaction', name: 'Custom(99)', meaning: 'Custom error: 99' }],
    [-32601, { family: 'RPC', name: 'methodNotFound', meaning: 'method not found' }],
    ['1012', { family: 'RPC', name: 'TemporarilyBanned', meaning: 'temporarily banned' }],
    [
      1010,
      {
        family: 'RPC',
        name: 'InvalidTransaction',
        meaning: 'invalid transaction: the data of the error tells which case it is',
      },
    ],
  ])('tells %j', async (error, told) => {
    const { call } = await bench();
    expect(await call('dev_explain', error)).toEqual(told);
  });

  it('tells a custom code by its number and by the bytes that carry it', async () => {
    const { call } = await bench();
    for (const code of [...Array.from({ length: 21 }, (_, index) => index), 255]) {
      const bytes = toHex(
        encode(TransactionValidityError, { type: 'Invalid', value: { type: 'Custom', value: code } }),
      );
      const told = await call<Told>('dev_explain', code);
      expect(told.family).toBe('SubtensorTransactionExtension');
      expect(await call('dev_explain', bytes)).toEqual(told);
    }
    expect(await call('dev_explain', 6)).toMatchObject({ name: 'RateLimitExceeded' });
    expect(await call('dev_explain', 255)).toMatchObject({ name: 'BadRequest' });
  });

  it('knows the code of every error that the pool and the server make', () => {
    const invented = { invalidTransaction: { type: 'Call' }, unknownTransaction: { type: 'CannotLookup' } };
    const makers = Object.entries(poolErrors).filter(([name]) => name !== 'PoolError') as [
      keyof typeof invented,
      (...args: unknown[]) => poolErrors.PoolError,
    ][];
    for (const [name, make] of makers) {
      const { code, kind } = make(name in invented ? invented[name] : '');
      expect(explainCode(code)).toMatchObject({ family: 'RPC', name: kind });
    }
    for (const [name, code] of Object.entries(RPC_CODES)) expect(explainCode(code).name).toBe(name);
  });

  it.each<[unknown, string]>([
    [42, "the chain's extension has no custom code 42: it has 0 to 20 and 255"],
    [4242, 'no error of the pool or of JSON-RPC has the code 4242: there are 1002, 1010'],
    ['0x0103', '0x0103 is no error in SCALE (as DispatchError: 1 bytes left over'],
    ['0x0103', 'a TransactionValidityError as 0x0003 (00 Invalid or 01 Unknown, then its index)'],
    ['0x0000ff', 'is no error in SCALE'],
    ['0x030599000000', 'Balances (pallet 5) has no error 0x99000000: it has 12, from 0x00000000 to 0x0b000000'],
    [{ index: 200, error: 0 }, 'this runtime has no pallet 200'],
    ['stale', 'expected a code such as 1010 or 6'],
    [{ index: 5 }, 'expected a code such as 1010 or 6'],
  ])('refuses %j', async (error, reason) => {
    const { errorOf } = await bench();
    expect(await errorOf('dev_explain', error)).toMatchObject({
      code: -32602,
      data: expect.stringContaining(reason) as unknown,
    });
  });
});
