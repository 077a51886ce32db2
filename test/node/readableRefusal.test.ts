import { createChain, keypairFromUri, type Chain, type ChainOptions } from '../../node';
import { explainRefusal } from '../../node/readable/refusal';
import { tellingRefusals } from '../../node/readable/refusalLog';
import { blake2b256 } from '../../primitives/crypto/hashers';
import { concatBytes, encode, toHex } from '../../primitives/scale';
import type { AccountId } from '../../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../../pallets/support/call';
import type { Era } from '../../runtime/era';
import { bareExtrinsic, signedExtrinsic, withLength } from '../../runtime/extrinsic';
import { invalid, ValidityFailure } from '../../runtime/validity';
import { recordingLogger } from './rpc/sample';
import { accounts, remark, transfer } from './transfers';

const FINNEY = '0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03';
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY (Alice)';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty (Bob)';
const ZERO = `0x${'00'.repeat(32)}` as AccountId;

interface Signing {
  readonly nonce?: number;
  readonly era?: Era;
  readonly mode?: 'Disabled' | 'Enabled';
  readonly from?: string;
  readonly inNameOf?: AccountId;
  /** What stands only in the signature, by identifier. */
  readonly implied?: { readonly [identifier: string]: unknown };
  readonly kind?: 'Sr25519' | 'Ed25519';
}

const send: RuntimeCall = {
  pallet: 'Balances',
  name: 'transfer_keep_alive',
  args: { dest: { type: 'Id', value: accounts.bob }, value: 1n },
};

/** Signed as the options say, mistakes included. */
function signed(chain: Chain, options: Signing = {}, call = send): Uint8Array {
  const { nonce = 0, era = { type: 'Immortal' }, mode = 'Disabled', from = '//Alice', implied = {} } = options;
  const pair = keypairFromUri(from);
  const given: { readonly [name: string]: unknown } = {
    CheckMortality: era,
    CheckNonce: nonce,
    ChargeTransactionPayment: 0n,
    CheckMetadataHash: { mode },
  };
  const { extensions } = chain.runtime;
  const bodies = extensions.all.map(({ identifier }) => given[identifier] ?? {});
  const callBytes = encode(RuntimeCallHole, call, chain.definition.holes);
  const extensionBytes = encode(extensions.body, bodies);
  const right: { readonly [name: string]: unknown } = {
    CheckGenesis: chain.genesisHash,
    CheckMortality: chain.genesisHash,
  };
  const implicit = extensions.all.map(({ identifier, implicit: codec, implicitOf }, index) =>
    encode(
      codec,
      implied[identifier] ??
        right[identifier] ??
        (identifier === 'CheckMetadataHash' ? undefined : implicitOf?.(chain.pallets, bodies[index])),
    ),
  );
  const payload = concatBytes(callBytes, extensionBytes, ...implicit);
  const signature = toHex(pair.sign(payload.length > 256 ? blake2b256(payload) : payload));
  const who = options.inNameOf ?? (toHex(pair.accountId) as AccountId);
  const { kind = 'Sr25519' } = options;
  return signedExtrinsic({ type: 'Id', value: who }, { type: kind, value: signature }, extensionBytes, callBytes);
}

/** As the log tells it; fails when the chain does not refuse. */
function refusal(chain: Chain, bytes: Uint8Array): string {
  try {
    chain.validate(bytes);
  } catch (error) {
    if (!(error instanceof ValidityFailure)) throw error;
    const { check, reason } = explainRefusal(chain, bytes, error);
    return `${check}: ${reason}`;
  }
  throw new Error('the chain takes it');
}

async function chainOf(blocks: number, options: ChainOptions = {}): Promise<Chain> {
  const chain = await createChain(options);
  for (let number = 0; number < blocks; number += 1) chain.buildBlock();
  return chain;
}

describe('a refusal', () => {
  it('takes nothing that is right', async () => {
    const chain = await chainOf(2);
    expect(() => refusal(chain, signed(chain))).toThrow('the chain takes it');
  });

  it('names a stale nonce and the next one', async () => {
    const chain = await createChain();
    const transactions = Array.from({ length: 5 }, (_, nonce) => transfer(chain, 1n, { nonce }));
    chain.buildBlock({ transactions });
    expect(refusal(chain, transactions[3]!)).toBe("CheckNonce: nonce 3 is stale, the account's next is 5");
  });

  it('names a nonce that a block refuses as too high', async () => {
    const chain = await chainOf(1);
    expect(explainRefusal(chain, transfer(chain, 1n, { nonce: 9 }), invalid('Future'))).toEqual({
      check: 'CheckNonce',
      reason: "nonce 9 is too high, the account's next is 0",
    });
  });

  it('names an account that does not exist', async () => {
    const chain = await chainOf(1);
    expect(refusal(chain, transfer(chain, 1n, { from: '//Nobody' }))).toMatch(
      /^CheckNonce: 5\w+ does not exist yet: it needs a balance of at least 0\.0000005 TAO \(500 rao\)/,
    );
  });

  it('names the fee and what the account can pay', async () => {
    const poor = toHex(keypairFromUri('//Poor').accountId) as AccountId;
    const chain = await chainOf(1, { fund: new Map([[poor, 600n]]) });
    expect(refusal(chain, transfer(chain, 1n, { from: '//Poor', tip: 5n }))).toMatch(
      /^ChargeTransactionPayment: fee 0\.\d+ TAO \(\d+ rao\), of which 0\.000000005 TAO \(5 rao\) tip, the account can pay 0\.0000001 TAO \(100 rao\)$/,
    );
  });

  it('names an era that is over', async () => {
    const chain = await chainOf(3);
    const era: Era = { type: 'Mortal', period: 4n, phase: 3n };
    const bytes = signed(chain, { era, implied: { CheckMortality: chain.blockAt(3)!.hash } });
    expect(() => chain.validate(bytes)).not.toThrow();
    for (let block = 0; block < 4; block += 1) chain.buildBlock();
    expect(refusal(chain, bytes)).toBe(
      'CheckMortality: era of 4 blocks from block 3 ended at block 7, the next block is 8',
    );
  });

  it('names a block that an era does not begin with', async () => {
    const chain = await chainOf(3);
    const era: Era = { type: 'Mortal', period: 64n, phase: 2n };
    const of = (hash: string) => signed(chain, { era, implied: { CheckMortality: hash } });
    const right = `CheckMortality: era of 64 blocks is signed with the hash of block 2, ${chain.blockAt(2)!.hash}, and this with that of`;
    expect(refusal(chain, of(chain.blockAt(3)!.hash))).toBe(`${right} block 3`);
    expect(refusal(chain, of(chain.genesisHash))).toBe(`${right} block 0`);
    expect(refusal(chain, signed(chain, { implied: { CheckMortality: chain.head.hash } }))).toBe(
      `CheckMortality: an immortal era is signed with the hash of block 0, ${chain.genesisHash}, and this with that of block 3`,
    );
  });

  it('names an era that begins in the future', async () => {
    const chain = await chainOf(1);
    expect(refusal(chain, signed(chain, { era: { type: 'Mortal', period: 64n, phase: 40n } }))).toMatch(
      /^CheckMortality: era of 64 blocks begins at block 40, whose hash is not there .*begin it at block 1, as the next block is 2$/,
    );
  });

  it.each<[string, Signing, (chain: Chain) => string]>([
    [
      'another spec version',
      { implied: { CheckSpecVersion: 325 } },
      () => "CheckSpecVersion: signed for spec version 325, the chain's is 326",
    ],
    [
      'another transaction version',
      { implied: { CheckTxVersion: 0 } },
      () => "CheckTxVersion: signed for transaction version 0, the chain's is 1",
    ],
    [
      'another chain',
      { implied: { CheckGenesis: FINNEY, CheckMortality: FINNEY } },
      ({ genesisHash }) =>
        `CheckGenesis: signed for Finney (the main network), whose genesis is ${FINNEY}; this chain's is ${genesisHash}`,
    ],
    [
      'another signer',
      { inNameOf: accounts.bob },
      () => `signature: signed by ${ALICE}, and sent in the name of ${BOB}`,
    ],
    [
      'a metadata hash',
      { mode: 'Enabled' },
      () => 'CheckMetadataHash: a metadata hash is signed, and this build carries none: sign with mode Disabled',
    ],
    [
      'the zero account',
      { inNameOf: ZERO },
      () => `signature: signed by ${ALICE}, and sent in the name of 5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM`,
    ],
    [
      'an unknown signer',
      { from: '//Stranger', inNameOf: accounts.bob },
      ({ genesisHash }) =>
        `signature: the Sr25519 signature is not of ${BOB} over these bytes with spec version 326, transaction version 1, genesis ${genesisHash}, immortal`,
    ],
  ])('names %s', async (_what, options, expected) => {
    const chain = await chainOf(1);
    expect(refusal(chain, signed(chain, options))).toBe(expected(chain));
  });

  it('names the zero account where signatures are skipped', async () => {
    const chain = await chainOf(1, { signatures: 'skip' });
    expect(refusal(chain, signed(chain, { inNameOf: ZERO }))).toMatch(
      /^CheckNonZeroSender: the signer is the zero account/,
    );
  });

  it('names a length that no block has room for', async () => {
    const chain = await chainOf(1);
    expect(refusal(chain, remark(chain, chain.pallets.System.constants.BlockLength.max.normal))).toMatch(
      /^CheckWeight: \d{7} bytes and a weight of \d+ ps/,
    );
  });

  it('names what must be signed, and what nobody may sign', async () => {
    const chain = await chainOf(1);
    const time: RuntimeCall = { pallet: 'Timestamp', name: 'set', args: { now: 5n } };
    expect(refusal(chain, bareExtrinsic(send, chain.definition.holes))).toBe(
      'ValidateUnsigned: Balances.transfer_keep_alive is not taken without a signature: sign it',
    );
    expect(refusal(chain, signed(chain, {}, time))).toBe(
      'dispatch class: Timestamp.set is mandatory: only the author of a block puts it in',
    );
    const general = concatBytes(
      Uint8Array.of(0x45, 0, 0, 0, 0, 0),
      encode(RuntimeCallHole, send, chain.definition.holes),
    );
    expect(refusal(chain, withLength(general))).toBe('origin: nobody signed: send it as a signed extrinsic');
  });

  it('names a custom code of the chain', async () => {
    const chain = await chainOf(1);
    chain.pallets.SubtensorModule.storage.ColdkeySwapScheduled.set(accounts.alice, [5, accounts.bob]);
    expect(refusal(chain, signed(chain))).toMatch(
      /^SubtensorTransactionExtension: custom code 0, ColdkeyInSwapSchedule: the signer has scheduled a coldkey swap/,
    );
  });

  it('says so of bytes that are no extrinsic, and changes nothing', async () => {
    const chain = await chainOf(2);
    const { hash } = chain.head;
    expect(explainRefusal(chain, Uint8Array.of(4, 0), invalid('Call')).check).toBe('decoding');
    refusal(chain, signed(chain, { inNameOf: accounts.bob }));
    expect(chain.pallets.System.storage.Number.get()).toBe(2);
    expect(chain.head.hash).toBe(hash);
  });
});

describe('the log of refusals', () => {
  it('tells a submission at info and a second look at debug, and answers as the pool is answered', async () => {
    const chain = await chainOf(1);
    const { logger, entries } = recordingLogger();
    const stale = { ok: false, error: { type: 'Invalid', value: { type: 'Stale' } } } as const;
    const told = tellingRefusals<string>(() => stale, chain, { ...logger, level: 'debug' } as typeof logger);
    const bytes = transfer(chain, 1n);
    expect(told(bytes, 'External', undefined)).toBe(stale);
    expect(told(bytes, 'External', 'known')).toBe(stale);
    expect(entries.map(({ level, message }) => [level, message])).toEqual([
      ['info', "refused: CheckNonce: nonce 0 is stale, the account's next is 0"],
      ['debug', "refused: CheckNonce: nonce 0 is stale, the account's next is 0"],
    ]);
  });

  it('tells a trap, and nothing to a logger that writes no such lines', async () => {
    const chain = await chainOf(1);
    const trap = { ok: false, trap: 'Bad input data' } as const;
    const { logger, entries } = recordingLogger();
    tellingRefusals<string>(() => trap, chain, logger)(Uint8Array.of(0), 'External', undefined);
    tellingRefusals<string>(() => trap, chain, { ...logger, level: 'warn' } as typeof logger)(
      Uint8Array.of(0),
      'External',
      undefined,
    );
    expect(entries.map(({ message }) => message)).toEqual(['refused: the runtime trapped: Bad input data']);
  });
});
