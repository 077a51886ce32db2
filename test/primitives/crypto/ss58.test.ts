import fc from 'fast-check';
import { fromSs58, Ss58Error, toSs58 } from '../../../primitives/crypto/ss58';
import { toHex } from '../../../primitives/scale/hex';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const ALICE_KEY = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d';

describe('SS58', () => {
  it('writes and reads the address of Alice', () => {
    expect(toSs58(ALICE_KEY)).toBe(ALICE);
    expect(fromSs58(ALICE)).toBe(ALICE_KEY);
  });

  it('reads the same account under any network number', () => {
    expect(toSs58(ALICE_KEY, 0)).toBe('15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5');
    for (const prefix of [0, 2, 63, 64, 255, 1284, 16383]) expect(fromSs58(toSs58(ALICE_KEY, prefix))).toBe(ALICE_KEY);
  });

  it('gives every account back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(fromSs58(toSs58(toHex(key)))).toBe(toHex(key));
      }),
    );
  });

  it.each([
    ['a mistyped character', ALICE.replace('Gr', 'Gs'), 'the checksum does not match'],
    ['a character outside base58', ALICE.replace('Gr', 'G0'), 'outside the base58 alphabet'],
    ['a missing end', ALICE.slice(0, -4), 'it holds 32 bytes, expected 35'],
    ['a short index address', 'F7Hs', 'expected 35'],
    ['nothing', '', 'it holds 0 bytes'],
    ['hex', ALICE_KEY, 'outside the base58 alphabet'],
  ])('refuses %s', (_what, address, reason) => {
    expect(() => fromSs58(address)).toThrow(Ss58Error);
    expect(() => fromSs58(address)).toThrow(reason);
    expect(() => fromSs58(address)).toThrow(`'${address}'`);
  });

  it('refuses to write an account that is not 32 bytes', () => {
    expect(() => toSs58('0x1234')).toThrow("an account has 32 bytes, got 2 in '0x1234'");
  });
});
