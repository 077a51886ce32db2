import { createDispatcher } from '../../../node/rpc/dispatch';
import { RpcError } from '../../../node/rpc/errors';
import { optional, u32 } from '../../../node/rpc/kinds';
import { param, rows } from '../../../node/rpc/method';
import { rpcTable } from '../../../node/rpc/table';
import { request, sampleDispatcher } from './sample';

const HASH = `0x${'ab'.repeat(32)}`;

async function answer(message: string, options = {}) {
  const reply = await sampleDispatcher(options).dispatcher.answer(message);
  return reply === undefined ? undefined : (JSON.parse(reply) as { id?: unknown; result?: unknown; error?: unknown });
}

const resultOf = async (method: string, params?: unknown) => (await answer(request(method, params)))?.result;
const errorOf = async (method: string, params?: unknown) => (await answer(request(method, params)))?.error;

describe('a request', () => {
  it.each(['aB17', 7, null, 0, -1, ''])('is answered under its id %p', async (id) => {
    expect(await answer(request('chain_getHead', [5], id))).toEqual({ jsonrpc: '2.0', id, result: 5 });
  });

  it('is answered under an id beyond 2^53, digit for digit', async () => {
    const { dispatcher } = sampleDispatcher();
    const reply = await dispatcher.answer('{"jsonrpc":"2.0","id":18446744073709551615,"method":"nothing"}');
    expect(reply).toBe('{"jsonrpc":"2.0","id":18446744073709551615,"result":null}');
  });

  it('may go by an alias', async () => {
    expect(await resultOf('chain_getHead', ['0x10'])).toBe(16);
  });

  it('without an id is neither answered nor run', async () => {
    const { dispatcher, entries } = sampleDispatcher();
    expect(await dispatcher.answer('{"jsonrpc":"2.0","method":"fail","params":["boom"]}')).toBeUndefined();
    expect(entries.map(({ level }) => level)).toEqual(['debug']);
  });

  it.each([
    ['{', -32700, null],
    ["{'jsonrpc': '2.0', 'id': 1}", -32700, null],
    ['', -32700, null],
    ['5', -32600, null],
    ['"chain_getHead"', -32600, null],
    ['{}', -32600, null],
    ['{"id":3}', -32600, 3],
    ['{"jsonrpc":"1.0","id":"x","method":"nothing"}', -32600, 'x'],
    ['{"jsonrpc":"2.0","id":"x","method":5}', -32600, 'x'],
    ['{"jsonrpc":"2.0","id":[1],"method":"nothing"}', -32600, null],
  ])('that reads %s gets code %d under id %p', async (message, code, id) => {
    expect(await answer(message)).toMatchObject({ id, error: { code } });
  });

  it('for a method that is not there gets -32601', async () => {
    expect(await errorOf('delegateInfo_getDelegatesLight')).toEqual({
      code: -32601,
      message: 'Method not found',
      data: "there is no method 'delegateInfo_getDelegatesLight': rpc_methods lists all",
    });
  });

  it('for a name of Object.prototype gets -32601', async () => {
    expect(await errorOf('constructor')).toMatchObject({ code: -32601 });
  });
});

describe('parameters', () => {
  const echoed = { prefix: '0x26aa', count: 5 };

  it.each<[string, unknown, unknown]>([
    ['by position', ['0x26aa', 5], echoed],
    ['with explicit nulls for optional ones', ['0x26aa', 5, null, null], echoed],
    ['with surplus nulls', ['0x26aa', 5, null, null, null], echoed],
    ['with all values', ['0x26aa', 5, '0x26AA01', HASH], { ...echoed, startKey: '0x26aa01', hash: HASH }],
    ['without 0x', ['26aa', 5], echoed],
    ['with an odd number of digits', ['0x6aa', 5], { prefix: '0x06aa', count: 5 }],
    ['by name', { prefix: '0x26aa', count: 5, startKey: '0x01' }, { ...echoed, startKey: '0x01' }],
    ['by name in snake case', { prefix: '0x26aa', count: 5, start_key: '0x01' }, { ...echoed, startKey: '0x01' }],
    ['by name with null', { prefix: '0x26aa', count: 5, startKey: null }, echoed],
  ])('come %s', async (_how, params, result) => {
    expect(await resultOf('state_getKeysPaged', params)).toEqual(result);
  });

  it.each([undefined, null, [], {}, [null]])('may be %p when all are optional', async (params) => {
    expect(await resultOf('chain_getHeader', params)).toEqual({ asked: 'best' });
  });

  it('keep integers beyond 2^53 exact on the way in and out', async () => {
    const { dispatcher } = sampleDispatcher();
    const reply = await dispatcher.answer(
      '{"jsonrpc":"2.0","id":1,"method":"sum","params":[9007199254740993,18446744073709551615]}',
    );
    expect(reply).toBe('{"jsonrpc":"2.0","id":1,"result":18455751272964292608}');
  });

  it.each<[string, string, unknown, string]>([
    [
      'none of two',
      'state_getKeysPaged',
      undefined,
      'No more params: `prefix` is missing at position 1 of 4: expected a hex string such as "0x1234"',
    ],
    [
      'one of two',
      'state_getKeysPaged',
      ['0x'],
      'No more params: `count` is missing at position 2 of 4: expected an integer from 0 to 4294967295',
    ],
    [
      'one of two by name',
      'state_getKeysPaged',
      { count: 1 },
      'No more params: `prefix` is missing at position 1 of 4: expected a hex string such as "0x1234"',
    ],
    [
      'null for one that is needed',
      'sum',
      [1, null],
      'parameter `b` (position 2): expected an integer from 0 to 18446744073709551615, got null',
    ],
    [
      'a negative u64',
      'sum',
      [1, -1],
      'parameter `b` (position 2): expected an integer from 0 to 18446744073709551615, got -1',
    ],
    [
      '2^64',
      'sum',
      [1, '2^64'],
      'parameter `b` (position 2): expected an integer from 0 to 18446744073709551615, got "2^64"',
    ],
    [
      'a fraction',
      'state_getKeysPaged',
      ['0x', 1.5],
      'parameter `count` (position 2): expected an integer from 0 to 4294967295, got 1.5',
    ],
    [
      'no hex',
      'state_getKeysPaged',
      ['0xzz', 1],
      'parameter `prefix` (position 1): expected a hex string such as "0x1234", got "0xzz"',
    ],
    [
      'a short hash',
      'chain_getHeader',
      ['0x12'],
      'parameter `hash` (position 1): expected a hex string of 32 bytes (0x and 64 digits), got "0x12"',
    ],
    [
      'a number for a hash',
      'chain_getHeader',
      [7],
      'parameter `hash` (position 1): expected a hex string of 32 bytes (0x and 64 digits), got 7',
    ],
    [
      'a bad block number',
      'chain_getBlockHash',
      ['ten'],
      'parameter `number` (position 1): expected a block number: an integer from 0 to 4294967295, or that as a hex string such as "0x10", got "ten"',
    ],
    [
      'a bad item of a list',
      'state_queryStorageAt',
      [['0x01', 2]],
      'parameter `keys` (position 1) at [1]: expected a hex string such as "0x1234", got 2',
    ],
    ['no list', 'state_queryStorageAt', ['0x01'], 'parameter `keys` (position 1): expected an array, got "0x01"'],
    ['one too many', 'chain_getHeader', [HASH, 1], 'too many parameters: chain_getHeader takes 1 (hash), got 2'],
    ['any where there are none', 'nothing', [1], 'too many parameters: nothing takes none, got 1'],
    ['an unknown name', 'chain_getHeader', { hsh: HASH }, 'unknown parameter `hsh`: chain_getHeader takes 1 (hash)'],
    [
      'neither array nor object',
      'chain_getHeader',
      HASH,
      `params must be an array or an object, got "0x${'ab'.repeat(28)}a… (68 characters)`,
    ],
  ])('are refused when there is %s', async (_what, method, params, data) => {
    expect(await errorOf(method, params)).toEqual({ code: -32602, message: 'Invalid params', data });
  });
});

describe('a batch', () => {
  it('is answered in one array in its order, without the notifications', async () => {
    const batch = [
      request('later', [], 'a'),
      '{"jsonrpc":"2.0","method":"nothing"}',
      '5',
      request('nope', [], 2),
      request('chain_getHead', [3], 3),
    ];
    expect(await answer(`[${batch.join(',')}]`)).toEqual([
      { jsonrpc: '2.0', id: 'a', result: 'late' },
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32600 }) }),
      expect.objectContaining({ id: 2, error: expect.objectContaining({ code: -32601 }) }),
      { jsonrpc: '2.0', id: 3, result: 3 },
    ]);
  });

  it('that is empty is no request', async () => {
    expect(await answer('[]')).toMatchObject({ id: null, error: { code: -32600 } });
  });

  it('of notifications only is not answered', async () => {
    expect(await answer('[{"jsonrpc":"2.0","method":"nothing"}]')).toBeUndefined();
  });

  it('whose replies are too long together is refused as one', async () => {
    const batch = `[${request('repeat', [60])},${request('repeat', [60])}]`;
    expect(await answer(batch, { maxResponseLength: 150 })).toEqual({
      jsonrpc: '2.0',
      id: null,
      error: { code: -32011, message: 'The batch response was too large', data: 'Exceeded max limit of 150' },
    });
  });
});

describe('a method that fails', () => {
  it('with an RpcError gives its code, message and data', async () => {
    expect(await errorOf('fail', ['known'])).toEqual({
      code: 1010,
      message: 'Invalid Transaction',
      data: 'Custom error: 8',
    });
  });

  it('with anything else gives an internal error without the stack, which is logged', async () => {
    const { dispatcher, entries } = sampleDispatcher();
    expect(await dispatcher.answer(request('fail', ['badly']))).toBe(
      '{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"Internal error","data":"the trie is upside down"}}',
    );
    expect(entries).toEqual([
      { level: 'error', message: 'an RPC method failed', fields: { err: expect.any(RangeError), method: 'fail' } },
    ]);
  });

  it('with what is no Error gives an internal error too', async () => {
    expect(await errorOf('fail', ['untyped'])).toEqual({ code: -32603, message: 'Internal error', data: 'a string' });
  });

  it('in another family is put into words by the translator', async () => {
    const translate = (error: unknown) =>
      error instanceof RangeError ? new RpcError(4003, `Client error: ${error.message}`) : undefined;
    expect(await answer(request('fail', ['badly']), { translate })).toMatchObject({
      error: { code: 4003, message: 'Client error: the trie is upside down' },
    });
  });

  it('to keep within the longest reply gets -32008', async () => {
    expect(await answer(request('repeat', [100]), { maxResponseLength: 100 })).toMatchObject({
      error: { code: -32008, message: 'Response is too big', data: 'Exceeded max limit of 100' },
    });
  });

  it('to return what its row says is found out when results are checked', async () => {
    expect(await answer(request('lie'), { checkResults: true })).toMatchObject({ error: { code: -32603 } });
    expect(await answer(request('lie'))).toMatchObject({ result: 5 });
  });
});

describe('the table', () => {
  it('lists every name in rpc_methods', async () => {
    const { methods } = (await resultOf('rpc_methods')) as { methods: string[] };
    expect(methods).toEqual([...methods].sort());
    expect(methods).toEqual(
      expect.arrayContaining([
        'rpc_methods',
        'chain_getHead',
        'chain_getBlockHash',
        'chain_subscribeNewHeads',
        'subscribe_newHead',
        'chain_unsubscribeNewHeads',
        'unsubscribe_newHead',
      ]),
    );
  });

  it('refuses two rows of one name', () => {
    const { method } = rows<null>();
    const row = (name: string, aliases: string[]) => method({ name, aliases, docs: '', params: [], run: () => null });
    expect(() => rpcTable([row('a', ['b']), row('b', [])])).toThrow('two RPC rows answer to b: a and b');
  });

  it('gives handlers their parameters by name and type', async () => {
    const { method } = rows<{ readonly factor: number }>();
    const row = method({
      name: 'scale',
      docs: 'Multiplies.',
      params: [param('value', u32, 'what to multiply'), param('by', optional(u32))],
      run: ({ factor }, { value, by }) => {
        const typed: [number, number | undefined] = [value, by];
        return factor * typed[0] * (typed[1] ?? 1);
      },
    });
    const { logger } = sampleDispatcher();
    const dispatcher = createDispatcher({ table: rpcTable([row]), services: { factor: 2 }, logger });
    expect(await dispatcher.answer(request('scale', [3, 5]))).toBe('{"jsonrpc":"2.0","id":1,"result":30}');
  });
});
