import { table } from '../../../../node/rpc/groups';
import { bench } from './bench';

/** What a real node of the neighbouring releases lists in these groups; `engine_*` with manual sealing only. */
const NAMES = [
  'account_nextIndex',
  ...['body', 'call', 'finalizedHeight', 'genesisHash', 'hashByHeight', 'header', 'storage'].map(
    of('archive_unstable'),
  ),
  ...['hasKey', 'hasSessionKeys', 'insertKey', 'pendingExtrinsics', 'removeExtrinsic', 'rotateKeys'].map(of('author')),
  ...['submitAndWatchExtrinsic', 'submitExtrinsic', 'unwatchExtrinsic'].map(of('author')),
  ...['getBlock', 'getBlockHash', 'getFinalisedHead', 'getFinalizedHead', 'getHead', 'getHeader'].map(of('chain')),
  ...['getRuntimeVersion', 'subscribeAllHeads', 'subscribeFinalisedHeads', 'subscribeFinalizedHeads'].map(of('chain')),
  ...['subscribeNewHead', 'subscribeNewHeads', 'subscribeRuntimeVersion', 'unsubscribeAllHeads'].map(of('chain')),
  ...['unsubscribeFinalisedHeads', 'unsubscribeFinalizedHeads', 'unsubscribeNewHead'].map(of('chain')),
  ...['unsubscribeNewHeads', 'unsubscribeRuntimeVersion'].map(of('chain')),
  ...['body', 'call', 'continue', 'follow', 'header', 'stopOperation', 'storage', 'unfollow'].map(of('chainHead_v1')),
  'chainHead_v1_unpin',
  ...['chainName', 'genesisHash', 'properties'].map(of('chainSpec_v1')),
  ...['getKeys', 'getKeysPaged', 'getKeysPagedAt', 'getStorage', 'getStorageEntries'].map(of('childstate')),
  ...['getStorageHash', 'getStorageSize'].map(of('childstate')),
  ...['createBlock', 'finalizeBlock'].map(of('engine')),
  ...['localStorageGet', 'localStorageSet'].map(of('offchain')),
  ...['queryFeeDetails', 'queryInfo'].map(of('payment')),
  'rpc_methods',
  ...['call', 'callAt', 'getKeys', 'getKeysPaged', 'getKeysPagedAt', 'getMetadata', 'getPairs'].map(of('state')),
  'state_getChildReadProof',
  ...['getReadProof', 'getRuntimeVersion', 'getStorage', 'getStorageAt', 'getStorageHash'].map(of('state')),
  ...['getStorageHashAt', 'getStorageSize', 'getStorageSizeAt', 'queryStorage', 'queryStorageAt'].map(of('state')),
  ...['subscribeRuntimeVersion', 'subscribeStorage', 'traceBlock', 'unsubscribeRuntimeVersion'].map(of('state')),
  'state_unsubscribeStorage',
  'subscribe_newHead',
  'unsubscribe_newHead',
  ...['accountNextIndex', 'addLogFilter', 'addReservedPeer', 'chain', 'chainType', 'dryRun', 'dryRunAt'].map(
    of('system'),
  ),
  ...['health', 'localListenAddresses', 'localPeerId', 'name', 'nodeRoles', 'peers', 'properties'].map(of('system')),
  ...['removeReservedPeer', 'reservedPeers', 'resetLogFilter', 'syncState', 'unstable_networkState'].map(of('system')),
  'system_version',
  ...['transactionWatch_v1_submitAndWatch', 'transactionWatch_v1_unwatch'],
  ...['transaction_v1_broadcast', 'transaction_v1_stop'],
];

function of(group: string): (name: string) => string {
  return (name) => `${group}_${name}`;
}

describe('the table', () => {
  it('answers to every name of a real node', async () => {
    const { call } = await bench();
    const { methods } = await call<{ methods: string[] }>('rpc_methods');
    expect(NAMES.filter((name) => !methods.includes(name))).toEqual([]);
  });

  it('tells of each row what it does', () => {
    expect(table.rows.filter(({ docs }) => docs.length < 12).map(({ name }) => name)).toEqual([]);
  });
});
