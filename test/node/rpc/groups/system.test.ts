import { toSs58 } from '../../../../primitives/crypto/ss58';
import { toHex } from '../../../../primitives/scale';
import { packageVersion } from '../../../../node/identity';
import { accounts, transfer } from '../../transfers';
import { bench, UNKNOWN_HASH } from './bench';

describe('what the node tells of itself', () => {
  it.each<[string, unknown]>([
    ['system_name', 'Subtensor Node'],
    ['system_version', packageVersion()],
    ['system_chain', 'Bittensor'],
    ['system_chainType', 'Local'],
    ['system_properties', { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' }],
    ['system_health', { peers: 0, isSyncing: false, shouldHavePeers: false }],
    ['system_nodeRoles', ['Authority']],
    ['system_localListenAddresses', []],
    ['system_peers', []],
    ['system_reservedPeers', []],
  ])('%s', async (method, answer) => {
    const { call } = await bench();
    expect(await call(method)).toEqual(answer);
  });

  it('has a peer id, but no network', async () => {
    const { call } = await bench();
    const peerId = await call('system_localPeerId');
    expect(peerId).toMatch(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/);
    expect(await call('system_unstable_networkState')).toMatchObject({ peerId, connectedPeers: {} });
  });

  it('is where the chain is', async () => {
    const { call, newBlock } = await bench();
    newBlock();
    newBlock();
    expect(await call('system_syncState')).toEqual({ startingBlock: 0, currentBlock: 2, highestBlock: 2 });
  });

  it.each([
    ['system_addReservedPeer', ['/ip4/127.0.0.1/tcp/30333']],
    ['system_removeReservedPeer', ['12D3KooW']],
    ['system_addLogFilter', ['sync=debug']],
    ['system_resetLogFilter', []],
    ['author_insertKey', ['aura', '//Alice', '0x00']],
    ['author_rotateKeys', []],
    ['state_traceBlock', [UNKNOWN_HASH]],
  ])('refuses %s as a real node refuses what is unsafe, with a reason', async (method, params) => {
    const { errorOf } = await bench();
    const error = await errorOf(method, ...params);
    expect(error).toMatchObject({ code: -32601, message: 'RPC call is unsafe to be called externally' });
    expect(error?.data).toMatch(/node|log levels/);
  });
});

describe('system_accountNextIndex', () => {
  const address = toSs58(accounts.alice);

  it('counts what is in blocks and what is ready in the pool', async () => {
    const { chain, pool, call, newBlock } = await bench();
    expect(await call('system_accountNextIndex', address)).toBe(0);
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    pool.submit(transfer(chain, 1n, { nonce: 1 }));
    expect(await call('account_nextIndex', address)).toBe(2);
    newBlock();
    expect(await call('account_nextIndex', address)).toBe(2);
    pool.submit(transfer(chain, 1n, { nonce: 3 }));
    expect(await call('account_nextIndex', address)).toBe(2);
  });

  it('takes an address of any network, and hex', async () => {
    const { chain, pool, call } = await bench();
    pool.submit(transfer(chain, 1n, { nonce: 0 }));
    expect(await call('account_nextIndex', toSs58(accounts.alice, 0))).toBe(1);
    expect(await call('account_nextIndex', accounts.alice)).toBe(1);
  });

  it.each([
    ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ', 'the checksum does not match'],
    ['Alice', 'expected the SS58 address of an account, or its 32 bytes as hex'],
    [5, 'expected the SS58 address of an account, or its 32 bytes as hex'],
  ])('refuses %p', async (wrong, reason) => {
    const { errorOf } = await bench();
    const error = await errorOf('system_accountNextIndex', wrong);
    expect(error).toMatchObject({ code: -32602 });
    expect(error?.data).toContain(reason);
  });
});

describe('system_dryRun', () => {
  it.each<[string, bigint, string]>([
    ['what would succeed', 1n, '0x0000'],
    ['what would fail in the block', 10n ** 15n, '0x00010700'],
  ])('answers the outcome of %s, and changes nothing', async (_what, amount, outcome) => {
    const { chain, call, newBlock } = await bench();
    newBlock();
    const extrinsic = toHex(transfer(chain, amount));
    const nonce = () => chain.pallets.System.storage.Account.get(accounts.alice).nonce;
    expect(String(await call('system_dryRun', extrinsic)).slice(0, outcome.length)).toBe(outcome);
    expect(await call('system_dryRunAt', extrinsic, chain.head.hash)).toMatch(/^0x00/);
    expect(nonce()).toBe(0);
  });

  it('answers why an extrinsic would not be in the block', async () => {
    const { chain, call, newBlock } = await bench();
    newBlock();
    // Err(Invalid(Future))
    expect(await call('system_dryRun', toHex(transfer(chain, 1n, { nonce: 5 })))).toBe('0x010002');
  });

  it('refuses bytes that are no extrinsic', async () => {
    const { errorOf } = await bench();
    expect(await errorOf('system_dryRun', '0x')).toMatchObject({ code: 2, message: 'Unable to dry run extrinsic' });
    expect(await errorOf('system_dryRun', '0x0400')).toMatchObject({
      code: 1,
      message: 'Unable to dry run extrinsic.',
    });
  });
});
