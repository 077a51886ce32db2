import { PoolError } from '../../../node/pool/errors';
import type { TransactionValidityError } from '../../../node/pool/validity';
import { Ledger, tagOf, type Toy } from './ledger';

const alice: Toy = { from: 'alice', nonce: 0 };

const refusal = (submit: () => unknown): { code: number; message: string; data: string | undefined } => {
  try {
    submit();
  } catch (error) {
    if (!(error instanceof PoolError)) throw error;
    return { code: error.code, message: error.message, data: error.data };
  }
  throw new Error('the pool took it');
};

describe('a transaction that the runtime refuses', () => {
  const rows: [TransactionValidityError, number, string, string][] = [
    ['Call', 'Transaction call is not expected'],
    ['Payment', 'Inability to pay some fees (e.g. account balance too low)'],
    ['Future', 'Transaction will be valid in the future'],
    ['Stale', 'Transaction is outdated'],
    ['BadProof', 'Transaction has a bad signature'],
    ['AncientBirthBlock', 'Transaction has an ancient birth block'],
    ['ExhaustsResources', 'Transaction would exhaust the block limits'],
    ['BadMandatory', 'A call was labelled as mandatory, but resulted in an Error.'],
    ['MandatoryValidation', 'Transaction dispatch is mandatory; transactions must not be validated.'],
    ['BadSigner', 'Invalid signing address'],
    ['IndeterminateImplicit', 'The implicit data was unable to be calculated'],
    ['UnknownOrigin', 'The transaction extension did not authorize any origin'],
  ].map(([type, data]) => [
    { type: 'Invalid', value: { type } } as TransactionValidityError,
    1010,
    'Invalid Transaction',
    data!,
  ]);
  rows.push(
    [{ type: 'Invalid', value: { type: 'Custom', value: 8 } }, 1010, 'Invalid Transaction', 'Custom error: 8'],
    [{ type: 'Unknown', value: { type: 'CannotLookup' } }, 1011, 'Unknown Transaction Validity', 'CannotLookup'],
    [
      { type: 'Unknown', value: { type: 'NoUnsignedValidator' } },
      1011,
      'Unknown Transaction Validity',
      'NoUnsignedValidator',
    ],
    [{ type: 'Unknown', value: { type: 'Custom', value: 3 } }, 1011, 'Unknown Transaction Validity', 'Custom(3)'],
  );

  it.each(rows)('is answered as a real node answers: %j', (verdict, code, message, data) => {
    const chain = new Ledger();
    chain.verdicts.set('alice', verdict);
    expect(refusal(() => chain.submit(alice))).toEqual({ code, message, data });
    expect(chain.pool.status()).toEqual({ ready: 0, readyBytes: 0, future: 0, futureBytes: 0 });
  });

  it('is told of the panic when the runtime traps', () => {
    const chain = new Ledger();
    chain.verdicts.set('alice', { trap: 'wasm `unreachable`\nat "x"' });
    expect(refusal(() => chain.submit(alice))).toEqual({
      code: 1002,
      message: 'Verification Error: Runtime error: Execution failed: wasm `unreachable`\nat "x"',
      data: 'RuntimeApi("Execution failed: wasm `unreachable`\\nat \\"x\\"")',
    });
  });

  it('is banned when invalid, and validated again when merely unknown', () => {
    const chain = new Ledger();
    chain.verdicts.set('alice', { type: 'Invalid', value: { type: 'Payment' } });
    chain.verdicts.set('bob', { type: 'Unknown', value: { type: 'CannotLookup' } });
    expect(refusal(() => chain.submit(alice)).code).toBe(1010);
    expect(refusal(() => chain.submit({ from: 'bob', nonce: 0 })).code).toBe(1011);
    chain.verdicts.clear();
    expect(refusal(() => chain.submit(alice))).toEqual({
      code: 1012,
      message: 'Transaction is temporarily banned',
      data: undefined,
    });
    chain.submit({ from: 'bob', nonce: 0 });
    expect(chain.order()).toBe('bob0');
  });
});

describe('a transaction that the pool refuses', () => {
  it('is already imported, and banned from the second repetition on', () => {
    const chain = new Ledger();
    chain.submit(alice);
    expect(refusal(() => chain.submit(alice))).toEqual({
      code: 1013,
      message: 'Transaction Already Imported',
      data: 'Any { .. }',
    });
    expect(refusal(() => chain.submit(alice)).code).toBe(1012);
    expect(chain.order()).toBe('alice0');
  });

  it.each([
    ['equal', 5, 5, '(5 vs 5)'],
    ['lower', 7, 5, '(7 vs 5)'],
  ])('has %s priority to that of the transaction in its place', (_, old, tip, figures) => {
    const chain = new Ledger();
    const first = chain.submit({ ...alice, tip: old });
    const second = { ...alice, tip, salt: 1 };
    expect(refusal(() => chain.submit(second))).toEqual({
      code: 1014,
      message: `Priority is too low: ${figures}`,
      data: 'The transaction has too low priority to replace another transaction already in the pool.',
    });
    expect(chain.pool.get(first)).toBeDefined();
    // Not banned: it may come back when the other is gone.
    expect(refusal(() => chain.submit(second)).code).toBe(1014);
  });

  it('is weighed against the sum of all that it would replace, up to the largest u64', () => {
    const chain = new Ledger();
    chain.submit({ from: 'bob', nonce: 0, tip: 2 });
    chain.submit({ from: 'carol', nonce: 0, tip: 3 });
    const both = { from: 'dave', nonce: 0, provides: [tagOf('bob', 0), tagOf('carol', 0)] };
    expect(refusal(() => chain.submit({ ...both, tip: 5 })).message).toBe('Priority is too low: (5 vs 5)');
    chain.submit({ ...both, tip: 6 });
    expect(chain.order()).toBe('dave0');
  });

  it('needs one that needs it', () => {
    const chain = new Ledger();
    const heard: unknown[] = [];
    chain.pool.submitAndWatch(
      new TextEncoder().encode(JSON.stringify({ from: 'bob', nonce: 0, tip: 9, requires: ['aa'], provides: ['bb'] })),
      (status) => heard.push(status),
    );
    // Provides what bob waits for and also bb, so bob's higher priority throws it out.
    const circular = { from: 'alice', nonce: 0, tip: 1, requires: [], provides: ['aa', 'bb'] };
    expect(refusal(() => chain.submit(circular))).toEqual({
      code: 1015,
      message: 'Cycle Detected',
      data: undefined,
    });
    expect(heard).toEqual(['future', 'dropped']);
    expect(chain.pool.status()).toEqual({ ready: 0, readyBytes: 0, future: 0, futureBytes: 0 });
  });

  it('does not fit and is the worst of all', () => {
    const chain = new Ledger({ ready: { count: 1, totalBytes: 1000 } });
    chain.submit({ ...alice, tip: 2 });
    expect(refusal(() => chain.submit({ from: 'bob', nonce: 0, tip: 1 }))).toEqual({
      code: 1016,
      message: 'Immediately Dropped',
      data: "The transaction couldn't enter the pool because of the limit",
    });
    expect(refusal(() => chain.submit({ from: 'bob', nonce: 0, tip: 1 })).code).toBe(1012);
  });

  it('may not be propagated, on a node that makes no blocks', () => {
    const local = { ...alice, propagate: false };
    expect(refusal(() => new Ledger({ authorsBlocks: false }).submit(local))).toEqual({
      code: 1018,
      message: 'Unactionable',
      data: 'The transaction is unactionable since it is not propagable and the local node does not author blocks',
    });
    const author = new Ledger();
    author.submit(local);
    expect(author.order()).toBe('alice0');
  });

  it('provides no tags', () => {
    expect(refusal(() => new Ledger().submit({ ...alice, provides: [] }))).toEqual({
      code: 1019,
      message: 'No tags provided',
      data: "Transaction does not provide any tags, so the pool can't identify it",
    });
  });

  it('waits for another, in a pool without a future queue', () => {
    const chain = new Ledger({ acceptFuture: false });
    expect(refusal(() => chain.submit({ ...alice, nonce: 1 }))).toEqual({
      code: 1021,
      message: 'The pool is not accepting future transactions',
      data: undefined,
    });
  });
});

it('an error of ours in the validator passes through and leaves the pool as it was', () => {
  const chain = new Ledger({
    validate: () => {
      throw new RangeError('our bug');
    },
  });
  expect(() => chain.submit(alice)).toThrow(new RangeError('our bug'));
  expect(() => chain.submit(alice)).toThrow(new RangeError('our bug'));
});
