import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { netUid } from '../../../../pallets/subtensor';
import {
  exceedsTxDelegateTakeRateLimit,
  exceedsTxRateLimit,
  passesRateLimit,
  recordTransaction,
} from '../../../../pallets/subtensor/rateLimits/passes';
import {
  ownerHyperparamUpdate,
  transactions,
  type LimitedTransaction,
} from '../../../../pallets/subtensor/rateLimits/transactions';
import { subtensorRateLimits } from '../../../../runtime/subtensorConstants';
import { alice, bob } from '../../../support/accounts';
import { startSubtensor } from '../bench';

const netuid = netUid(1);

beforeAll(() => cryptoReady());

/** A chain whose subnet has a tempo of 20, whose settings differ from each other. */
function start() {
  const bench = startSubtensor();
  const { storage } = bench.ctx;
  storage.Tempo.set(netuid, 20);
  storage.TxChildkeyTakeRateLimit.set(11n);
  storage.NetworkRateLimit.set(12n);
  storage.WeightsVersionKeyRateLimit.set(3n);
  storage.OwnerHyperparamRateLimit.set(4);
  return bench;
}

const rows: readonly [string, LimitedTransaction, bigint][] = [
  ['SetChildren', transactions.SetChildren, 150n],
  ['SetChildkeyTake', transactions.SetChildkeyTake, 11n],
  ['RegisterNetwork', transactions.RegisterNetwork, 12n],
  ['SetWeightsVersionKey', transactions.SetWeightsVersionKey, 60n],
  ['SetSNOwnerHotkey', transactions.SetSNOwnerHotkey, 50_400n],
  ['MechanismCountUpdate', transactions.MechanismCountUpdate, 1n],
  ['MechanismEmission', transactions.MechanismEmission, 1n],
  ['MaxUidsTrimming', transactions.MaxUidsTrimming, 1n],
  ['OwnerHyperparamUpdate', ownerHyperparamUpdate('Kappa'), 80n],
];

describe('a limited transaction', () => {
  it.each(rows)('%s passes at first, and again after its limit', (_name, transaction, limit) => {
    const { ctx, chain } = start();
    chain.block = 5;
    expect(passesRateLimit(ctx, transaction, alice, netuid)).toBe(true);
    recordTransaction(ctx, transaction, alice, netuid);
    chain.block = 5 + Number(limit) - 1;
    expect(passesRateLimit(ctx, transaction, alice, netuid)).toBe(false);
    chain.block = 5 + Number(limit);
    expect(passesRateLimit(ctx, transaction, alice, netuid)).toBe(true);
  });

  it('is free where it happened in block 0, which reads as never', () => {
    const { ctx, chain } = start();
    recordTransaction(ctx, transactions.SetChildren, alice, netuid);
    chain.block = 1;
    expect(passesRateLimit(ctx, transactions.SetChildren, alice, netuid)).toBe(true);
  });

  it.each<[string, LimitedTransaction, number]>([
    ['SetChildren', transactions.SetChildren, 0],
    ['SetChildkeyTake', transactions.SetChildkeyTake, 1],
    ['SetWeightsVersionKey', transactions.SetWeightsVersionKey, 4],
    ['MechanismCountUpdate', transactions.MechanismCountUpdate, 7],
    ['MechanismEmission', transactions.MechanismEmission, 8],
    ['MaxUidsTrimming', transactions.MaxUidsTrimming, 9],
  ])('%s is remembered for the key and the subnet, under its number', (_name, transaction, number) => {
    const { ctx, chain } = start();
    chain.block = 7;
    recordTransaction(ctx, transaction, alice, netuid);
    expect([...ctx.storage.TransactionKeyLastBlock.entries()]).toEqual([[[alice, netuid, number], 7n]]);
    expect(passesRateLimit(ctx, transaction, bob, netuid)).toBe(true);
    expect(passesRateLimit(ctx, transaction, alice)).toBe(true);
  });

  it.each<[string, LimitedTransaction, unknown]>([
    ['RegisterNetwork', transactions.RegisterNetwork, { type: 'NetworkLastRegistered' }],
    ['SetSNOwnerHotkey', transactions.SetSNOwnerHotkey, { type: 'SetSNOwnerHotkey', value: netuid }],
    ['OwnerHyperparamUpdate', ownerHyperparamUpdate('Rho'), { type: 'OwnerHyperparamUpdate', value: [netuid, 'Rho'] }],
  ])('%s is remembered whoever it was', (_name, transaction, key) => {
    const { ctx, chain } = start();
    chain.block = 7;
    recordTransaction(ctx, transaction, alice, netuid);
    expect([...ctx.storage.LastRateLimitedBlock.entries()]).toEqual([[[key], 7n]]);
    chain.block = 8;
    expect(passesRateLimit(ctx, transaction, bob, netuid)).toBe(false);
  });

  it('limits each setting of an owner for itself', () => {
    const { ctx, chain } = start();
    chain.block = 7;
    recordTransaction(ctx, ownerHyperparamUpdate('Rho'), alice, netuid);
    expect(passesRateLimit(ctx, ownerHyperparamUpdate('Rho'), alice, netuid)).toBe(false);
    expect(passesRateLimit(ctx, ownerHyperparamUpdate('Kappa'), alice, netuid)).toBe(true);
  });

  it('has longer limits outside of the fast build', () => {
    const days = { mechanismCountUpdate: 7_200n, mechanismEmission: 7_200n, maxUidsTrimming: 216_000n };
    expect(subtensorRateLimits('mainnet')).toEqual({ ...days, evmKeyAssociate: 7_200n });
    expect(subtensorRateLimits('slow')).toEqual(subtensorRateLimits('mainnet'));
  });
});

describe('the limit of key swaps and of takes', () => {
  it.each([
    ['the last block within', 10n, 100n, 110n, true],
    ['the first block beyond', 10n, 100n, 111n, false],
    ['no limit', 0n, 100n, 100n, false],
    ['never before', 10n, 0n, 1n, false],
  ])('%s', (_what, limit, last, block, exceeded) => {
    const { ctx } = start();
    ctx.storage.TxRateLimit.set(limit);
    expect(exceedsTxRateLimit(ctx, last, block)).toBe(exceeded);
    ctx.storage.TxDelegateTakeRateLimit.set(limit);
    expect(exceedsTxDelegateTakeRateLimit(ctx, last, block)).toBe(exceeded);
  });
});
