import { fromHex } from '../../../primitives/scale';
import type { RuntimeCall } from '../../../pallets/support/call';
import { remark, setStorage, sudo, sudoUncheckedWeight, transfer, withWeight } from '../../support/calls';
import { accountOf, encodedCall, signed } from '../../support/extrinsics';
import { outcome, runtimeChain, type RuntimeChain } from '../../support/runtimeChain';

const MAX_NORMAL = 2_599_891_843_000n;
const MAX_OPERATIONAL = 3_599_891_843_000n;
const MAX_NORMAL_PROOF = 11_990_383_647_911_208_550n;
const BASE = 108_157_000n;
const RESERVED = 1_000_000_000_000n;
const NORMAL_BYTES = 7_864_320;
const BLOCK_BYTES = 10_485_760;

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
});

const weights = () => chain.pallets.System.storage.BlockWeight.get();
const say = (call: RuntimeCall, uri = '//Alice'): string => outcome(chain.apply(signed(chain, uri, call)));
/** A call of the class Operational, which its weight is given for. */
const operational = setStorage([]);

describe('weight', () => {
  it('a block begins with that of its hooks and its time', () => {
    expect(weights()).toEqual({
      normal: { ref_time: 0n, proof_size: 0n },
      operational: { ref_time: 0n, proof_size: 0n },
      mandatory: {
        ref_time: 330_800_756_903n + 2n * 25_000_000n + 261_973_000n,
        proof_size: 113_465n + 1_493n + 11n,
      },
    });
  });

  it('a transfer adds its own, the base of an extrinsic, and its bytes as proof', () => {
    const bytes = signed(chain, '//Alice', transfer(accountOf('//Bob'), 1n));
    chain.apply(bytes);
    expect(weights().normal).toEqual({ ref_time: 164_051_000n + BASE, proof_size: 3_593n + BigInt(bytes.length) });
  });

  it('what a call declares and does not use is given back', () => {
    expect(say(sudoUncheckedWeight(withWeight(remark(), 5n), 1_000_000n))).toBe('included');
    const before = weights().normal.ref_time;
    const failing = transfer(accountOf('//Bob'), 10n ** 15n);
    const call: RuntimeCall = { pallet: 'Utility', name: 'batch', args: { calls: [failing, remark(), remark()] } };
    const declared = chain.runtime.env.dispatchInfo(call).callWeight.ref_time;
    expect(say(call)).toBe('included');
    // Of three calls one was tried: 4_914_560 each, and two remarks of 1_586_000.
    expect(weights().normal.ref_time - before).toBe(declared + BASE - 2n * (4_914_560n + 1_586_000n));
  });

  it.each<[string, RuntimeCall, string]>([
    ['the most of a normal call', withWeight(remark(), MAX_NORMAL), 'BadOrigin'],
    ['more', withWeight(remark(), MAX_NORMAL + 1n), 'refused: Invalid.ExhaustsResources'],
    ['the most proof of a normal call', withWeight(remark(), 0n, MAX_NORMAL_PROOF), 'BadOrigin'],
    ['more proof', withWeight(remark(), 0n, MAX_NORMAL_PROOF + 1n), 'refused: Invalid.ExhaustsResources'],
    ['the most of an operational call', sudoUncheckedWeight(operational, MAX_OPERATIONAL), 'included'],
    [
      'more for an operational call',
      sudoUncheckedWeight(operational, MAX_OPERATIONAL + 1n),
      'refused: Invalid.ExhaustsResources',
    ],
  ])('%s', (_name, call, expected) => {
    const bytes = signed(chain, '//Alice', call);
    if (expected.startsWith('refused')) expect(() => chain.validate(bytes)).toThrow(expected.slice('refused: '.length));
    // A block that holds nothing, so that only the limit of one extrinsic counts.
    chain.pallets.System.storage.BlockWeight.remove();
    expect(outcome(chain.apply(bytes))).toBe(expected);
  });

  it('a full block takes no more normal calls, and operational ones from its reserve', () => {
    const { mandatory } = weights();
    expect(say(withWeight(remark(), MAX_NORMAL))).toBe('BadOrigin');
    // What is left of three quarters of a block.
    const left = 3_000_000_000_000n - MAX_NORMAL - BASE;
    expect(say(withWeight(remark(), left - BASE + 1n))).toBe('refused: Invalid.ExhaustsResources');
    expect(say(withWeight(remark(), left - BASE))).toBe('BadOrigin');
    expect(say(remark())).toBe('refused: Invalid.ExhaustsResources');
    expect(weights().normal.ref_time + mandatory.ref_time).toBeLessThan(4_000_000_000_000n);
    // Together over the block's limit: operational calls stay within their reserve.
    expect(say(sudoUncheckedWeight(operational, RESERVED - BASE + 1n))).toBe('refused: Invalid.ExhaustsResources');
    expect(say(sudoUncheckedWeight(operational, RESERVED - BASE))).toBe('included');
    expect(say(sudo(operational))).toBe('refused: Invalid.ExhaustsResources');
  });

  it('the next block is empty again', () => {
    expect(say(withWeight(remark(), MAX_NORMAL))).toBe('BadOrigin');
    chain.end();
    chain.begin();
    expect(say(withWeight(remark(), MAX_NORMAL))).toBe('BadOrigin');
  });
});

describe('length', () => {
  const used = () => chain.pallets.System.storage.AllExtrinsicsLen.get() ?? 0;
  /** A remark whose extrinsic has exactly so many bytes, when its two lengths take four bytes each. */
  const remarkOf = (bytes: number) => signed(chain, '//Alice', remark(bytes - 113));

  it('counts every extrinsic, the inherent too', () => {
    expect(used()).toBe(11);
    const bytes = remarkOf(70_000);
    expect(bytes).toHaveLength(70_000);
    chain.apply(bytes);
    expect(used()).toBe(70_011);
  });

  it('normal calls fill three quarters of a block', () => {
    expect(outcome(chain.apply(remarkOf(NORMAL_BYTES - 10)))).toBe('refused: Invalid.ExhaustsResources');
    expect(outcome(chain.apply(remarkOf(NORMAL_BYTES - 11)))).toBe('included');
    expect(say(remark())).toBe('refused: Invalid.ExhaustsResources');
    expect(used()).toBe(NORMAL_BYTES);
    expect(outcome(chain.apply(signed(chain, '//Alice', sudo(operational))))).toBe('included');
  });

  it('operational calls fill all of it', () => {
    const store = (bytes: number): RuntimeCall => sudo(setStorage([[fromHex('0x3a78'), new Uint8Array(bytes)]]));
    const around = signed(chain, '//Alice', store(70_000)).length - 70_000;
    expect(say(store(BLOCK_BYTES - 11 - around + 1))).toBe('refused: Invalid.ExhaustsResources');
    expect(say(store(BLOCK_BYTES - 11 - around))).toBe('included');
    expect(used()).toBe(BLOCK_BYTES);
    expect(say(sudo(operational))).toBe('refused: Invalid.ExhaustsResources');
  });

  it('the pool is told of an extrinsic that no block can hold', () => {
    expect(() => chain.validate(signed(chain, '//Alice', remark(NORMAL_BYTES)))).toThrow('Invalid.ExhaustsResources');
  });

  it('a bare call counts as well', () => {
    const bytes = chain.bare(transfer(accountOf('//Bob'), 1n));
    expect(bytes).toHaveLength(2 + encodedCall(chain, transfer(accountOf('//Bob'), 1n)).length);
    expect(outcome(chain.apply(bytes))).toBe('BadOrigin');
    expect(used()).toBe(11 + bytes.length);
    expect(weights().normal).toEqual({ ref_time: 164_051_000n + BASE, proof_size: 3_593n + BigInt(bytes.length) });
  });
});
