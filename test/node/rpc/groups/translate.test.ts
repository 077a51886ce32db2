import { CodecError } from '../../../../primitives/scale';
import { RuntimeTrap } from '../../../../pallets/support/dispatchError';
import { UnknownMethodError } from '../../../../runtime/apis';
import { custom, invalid, unknown } from '../../../../runtime/validity';
import { UnknownBlockError } from '../../../../node/chain';
import { temporarilyBanned } from '../../../../node/pool/errors';
import { rpcErrorOf } from '../../../../node/rpc/groups';

const clientError = (text: string, data?: string) => ({
  code: 4003,
  message: `Client error: ${text}`,
  ...(data === undefined ? {} : { data }),
});

describe('an error of the chain', () => {
  it.each<[Error, unknown]>([
    [custom(8), { code: 1010, message: 'Invalid Transaction', data: 'Custom error: 8' }],
    [invalid('Stale'), { code: 1010, message: 'Invalid Transaction', data: 'Transaction is outdated' }],
    [unknown('CannotLookup'), { code: 1011, message: 'Unknown Transaction Validity', data: 'CannotLookup' }],
    [temporarilyBanned(), { code: 1012, message: 'Transaction is temporarily banned' }],
    [new UnknownBlockError('no block 0x01'), clientError('UnknownBlock: no block 0x01')],
    [
      new UnknownMethodError('Exported method A_b is not found'),
      clientError('Execution failed: Other: Exported method A_b is not found'),
    ],
    [
      new RuntimeTrap('out of cheese'),
      clientError(
        'Execution failed: Execution aborted due to trap: wasm trap: wasm `unreachable` instruction executed',
        'out of cheese',
      ),
    ],
    [
      new CodecError('bool is 0 or 1').within('call'),
      { code: -32602, message: 'Invalid params', data: 'call: bool is 0 or 1' },
    ],
  ])('%p is told as a real node tells it', (error, told) => {
    expect(rpcErrorOf(error)?.toJSON()).toEqual(told);
  });

  it('that is a bug is left to the server', () => {
    expect(rpcErrorOf(new TypeError('x is not a function'))).toBeUndefined();
  });
});
