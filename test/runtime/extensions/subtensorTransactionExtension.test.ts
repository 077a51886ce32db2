import type { RuntimeCall } from '../../../pallets/support/call';
import { alphaRao, mechanismIndex, mechId, netUid, type NetUid } from '../../../pallets/subtensor';
import { appendNeuron } from '../../../pallets/subtensor/registration/neurons';
import { commitHash } from '../../../pallets/subtensor/weights/commitHash';
import type { Revealed } from '../../../pallets/subtensor/weights/revealed';
import { customCode, type CustomError } from '../../../runtime/customErrors';
import { batch, remark } from '../../support/calls';
import { accountOf, signed } from '../../support/extrinsics';
import { outcome, runtimeChain, type RuntimeChain } from '../../support/runtimeChain';

const SUBNET = netUid(1);
let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
});

const alice = () => accountOf('//Alice');
const storage = () => chain.pallets.SubtensorModule.storage;
const call = (name: string, args: object = {}): RuntimeCall => ({
  pallet: 'SubtensorModule',
  name,
  args: { netuid: SUBNET, ...args },
});

/** The name of the refusal, or undefined for what is let into the block, whatever the call then does. */
function refusal(one: RuntimeCall): string | undefined {
  const [, code] = /^refused: Invalid\.Custom\((\d+)\)$/.exec(outcome(chain.apply(signed(chain, '//Alice', one)))) ?? [];
  return code === undefined ? undefined : customCode(Number(code))?.name;
} // prettier-ignore
const expectRefusal = (one: RuntimeCall, name: CustomError | undefined): void => expect(refusal(one)).toBe(name);

/** Alice's own hotkey has a place on the subnet. */
const register = (): number => appendNeuron(chain.pallets.SubtensorModule, SUBNET, alice());

const revealed: Revealed = { uids: [0], values: [1], salt: [7], version_key: 0n };
const { uids, values, salt, version_key } = revealed;
const reveal = call('reveal_weights', { uids, values, salt, version_key });
const reveals = (lists: object = {}): RuntimeCall =>
  call('batch_reveal_weights', {
    uids_list: [uids],
    values_list: [values],
    salts_list: [salt],
    version_keys: [version_key],
    ...lists,
  });
/** Somebody committed, on some subnet, to what Alice reveals. */
function committed(block: bigint, of: Revealed = revealed, netuid: NetUid = netUid(9)): void {
  const hash = commitHash(alice(), mechanismIndex(SUBNET, mechId(0)), of);
  storage().WeightCommits.set(mechanismIndex(netuid, mechId(0)), accountOf('//Bob'), [[hash, block, 0n, 0n]]);
}

describe('a signer whose coldkey is about to be swapped', () => {
  beforeEach(() => storage().ColdkeySwapScheduled.set(alice(), [100, accountOf('//Bob')]));

  it.each([
    ['remark', remark()],
    ['a call of another pallet', batch([])],
    ['a call that has checks of its own', call('set_weights', { dests: [], weights: [], version_key: 0n })],
    ['the swap in a batch', batch([{ pallet: 'SubtensorModule', name: 'schedule_swap_coldkey', args: { new_coldkey: `0x${'11'.repeat(32)}` } }])],
  ])('is refused %s', (_what, one) => expectRefusal(one, 'ColdkeyInSwapSchedule')); // prettier-ignore

  it('may schedule it anew', () =>
    expectRefusal(
      { pallet: 'SubtensorModule', name: 'schedule_swap_coldkey', args: { new_coldkey: accountOf('//Eve') } },
      undefined,
    ));
});

describe('with too little stake for weights', () => {
  beforeEach(() => storage().StakeThreshold.set(1n));

  it.each([
    ['set_weights', { dests: [], weights: [], version_key: 0n }],
    ['commit_weights', { commit_hash: `0x${'00'.repeat(32)}` }],
    ['commit_timelocked_weights', { commit: Uint8Array.of(), reveal_round: 0n, commit_reveal_version: 4 }],
  ])('%s is refused, and let in with enough', (name, args) => {
    expectRefusal(call(name, args), 'StakeAmountTooLow');
    storage().TotalHotkeyAlpha.set(alice(), SUBNET, alphaRao(1n));
    expectRefusal(call(name, args), undefined);
  });

  it.each([
    ['a reveal', reveal],
    ['a batch of reveals', reveals({ version_keys: [] })],
  ])('%s is refused before its commit is looked for', (_what, one) => expectRefusal(one, 'StakeAmountTooLow'));

  it('weights of a mechanism are not looked at', () =>
    expectRefusal(call('set_mechanism_weights', { mecid: 0, dests: [], weights: [], version_key: 0n }), undefined));
});

it('a threshold beyond what stake can weigh lets nobody in', () => {
  storage().StakeThreshold.set(2n ** 64n - 1n);
  storage().TotalHotkeyAlpha.set(alice(), SUBNET, alphaRao(2n ** 64n - 1n));
  expectRefusal(call('commit_weights', { commit_hash: `0x${'00'.repeat(32)}` }), 'StakeAmountTooLow');
});

describe.each([
  ['reveal_weights', reveal],
  ['batch_reveal_weights', reveals()],
])('%s', (_name, one) => {
  /** Blocks of one epoch of subnet 1. */
  const EPOCH = 101n;

  it('needs a commit', () => expectRefusal(one, 'CommitNotFound'));

  it('needs the same weights, salt and version', () => {
    committed(1n, { ...revealed, salt: [8] });
    expectRefusal(one, 'CommitNotFound');
  });

  it.each([
    [0n, undefined],
    [1n, 'CommitBlockNotInRevealRange'],
    [2n, 'CommitBlockNotInRevealRange'],
  ] as const)('is for one epoch: with a period of %i', (period, name) => {
    storage().RevealPeriodEpochs.set(SUBNET, period);
    committed(1n);
    expectRefusal(one, name);
  });

  it('is for the epoch after that of the commit', () => {
    committed(1n);
    chain.pallets.System.storage.Number.set(Number(EPOCH) - 3);
    expectRefusal(one, 'CommitBlockNotInRevealRange');
    chain.pallets.System.storage.Number.set(Number(EPOCH) - 2);
    expectRefusal(one, undefined);
  });
});

describe('batch_reveal_weights', () => {
  it.each([{ values_list: [] }, { salts_list: [] }, { version_keys: [] }, { uids_list: [[0], [1]] }])(
    'needs lists of one length: %p',
    (lists) => expectRefusal(reveals(lists), 'InputLengthsUnequal'),
  );

  it('needs every commit', () => {
    committed(1n);
    const two = { uids_list: [[0], [1]], values_list: [[1], [1]], salts_list: [[7], [7]], version_keys: [0n, 0n] };
    expectRefusal(reveals(two), 'CommitNotFound');
  });
});

describe('commit_timelocked_weights', () => {
  it.each([
    [41n, 'InvalidRevealRound'],
    [42n, undefined],
  ] as const)('for round %i, when 42 is known', (reveal_round, name) => {
    chain.pallets.Drand.storage.LastStoredRound.set(42n);
    const args = { commit: Uint8Array.of(1), reveal_round, commit_reveal_version: 4 };
    expectRefusal(call('commit_timelocked_weights', args), name);
  });
});

describe('registrations', () => {
  const hotkey = `0x${'22'.repeat(32)}`;
  const work = { block_number: 0n, nonce: 0n, work: new Uint8Array(32), hotkey, coldkey: hotkey };
  it.each([
    ['burned_register', { hotkey }],
    ['register', work],
  ])('%s waits for the next interval where this one has three times the target', (name, args) => {
    storage().TargetRegistrationsPerInterval.set(SUBNET, 2);
    storage().RegistrationsThisInterval.set(SUBNET, 6);
    expectRefusal(call(name, args), 'RateLimitExceeded');
    storage().RegistrationsThisInterval.set(SUBNET, 5);
    expectRefusal(call(name, args), undefined);
  });

  it('register_network waits for its rate limit; with an identity it is let in, and fails', () => {
    storage().NetworkRateLimit.set(10n);
    storage().LastRateLimitedBlock.set({ type: 'NetworkLastRegistered' }, 1n);
    const found = (name: string, args: object): RuntimeCall => ({
      pallet: 'SubtensorModule',
      name,
      args: { hotkey, ...args },
    });
    expectRefusal(found('register_network', {}), 'RateLimitExceeded');
    const named = signed(chain, '//Alice', found('register_network_with_identity', { identity: undefined }));
    expect(outcome(chain.apply(named))).toBe('SubtensorModule.NetworkTxRateLimitExceeded');
  });
});

describe('serve_axon', () => {
  const serve = (change: object = {}): RuntimeCall =>
    call('serve_axon', { version: 1, ip: 0n, port: 1, ip_type: 4, protocol: 0, placeholder1: 0, placeholder2: 0, ...change }); // prettier-ignore

  it('is for those who have a place', () => expectRefusal(serve(), 'HotKeyNotRegisteredInNetwork'));

  it.each([
    [{ ip_type: 5 }, 'BadRequest'],
    [{ ip: 0x7f00_0001n }, 'InvalidIpAddress'],
    [{ port: 0 }, 'InvalidPort'],
    [{}, undefined],
  ] as const)('with %p', (change, name) => {
    register();
    expectRefusal(serve(change), name);
  });

  it('waits for its rate limit', () => {
    register();
    expectRefusal(serve(), undefined);
    expectRefusal(serve(), 'ServingRateLimitExceeded');
  });

  it('of a certificate is not looked at', () => {
    const { args } = serve({ certificate: Uint8Array.of(), ip_type: 5 });
    expect(outcome(chain.apply(signed(chain, '//Alice', { pallet: 'SubtensorModule', name: 'serve_axon_tls', args })))).toBe('SubtensorModule.HotKeyNotRegisteredInNetwork'); // prettier-ignore
  });
});

describe('associate_evm_key', () => {
  const associate = call('associate_evm_key', {
    evm_key: `0x${'33'.repeat(20)}`,
    block_number: 0n,
    signature: `0x${'00'.repeat(65)}`,
  });

  it('needs a place', () => expectRefusal(associate, 'UidNotFound'));

  it('waits for its rate limit', () => {
    const uid = register();
    storage().AssociatedEvmAddress.set(SUBNET, uid, [`0x${'33'.repeat(20)}` as never, 1n]);
    expectRefusal(associate, 'EvmKeyAssociateRateLimitExceeded');
    storage().AssociatedEvmAddress.remove(SUBNET, uid);
    expectRefusal(associate, undefined);
  });
});

it('only the outermost call is looked at', () =>
  expect(outcome(chain.apply(signed(chain, '//Alice', batch([call('commit_weights', { commit_hash: `0x${'00'.repeat(32)}` })]))))).not.toContain('refused')); // prettier-ignore
