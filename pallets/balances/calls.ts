import { bool, compact, spelt, u64, vec } from '../../primitives/scale';
import { AccountId, lookup, MultiAddress } from '../support/account';
import { ensureRoot, ensureSigned } from '../support/origin';
import { ensureUpgraded } from './accounts';
import { call } from './declaration';
import { adjustTotalIssuance, forceBalance } from './forced';
import { reducibleBalance } from './inspect';
import { burnFrom } from './minting';
import { unreserve } from './reserves';
import { transfer } from './transfer';
import { AdjustmentDirection, Balance } from './types';
import * as weights from './weights';

const compactBalance = spelt('T::Balance', compact(u64));

const transfer_allow_death = call({
  index: 0,
  weight: weights.transferAllowDeath,
  args: { dest: MultiAddress, value: compactBalance },
  docs: 'Sends rao. A sender left with less than the existential deposit is reaped and loses the rest.',
  run(ctx, origin, { dest, value }) {
    transfer(ctx, ensureSigned(origin), lookup(dest), value, 'Expendable');
  },
});

const force_transfer = call({
  index: 2,
  weight: weights.forceTransfer,
  args: { source: MultiAddress, dest: MultiAddress, value: compactBalance },
  docs: 'Root: sends rao of any account.',
  run(ctx, origin, { source, dest, value }) {
    ensureRoot(origin);
    transfer(ctx, lookup(source), lookup(dest), value, 'Expendable');
  },
});

const transfer_keep_alive = call({
  index: 3,
  weight: weights.transferKeepAlive,
  args: { dest: MultiAddress, value: compactBalance },
  docs: 'Sends rao and fails where the sender would be reaped.',
  run(ctx, origin, { dest, value }) {
    transfer(ctx, ensureSigned(origin), lookup(dest), value, 'Preserve');
  },
});

const transfer_all = call({
  index: 4,
  weight: weights.transferAll,
  args: { dest: MultiAddress, keep_alive: bool },
  docs: 'Sends all that the sender may send; with `keep_alive` all but the existential deposit.',
  run(ctx, origin, { dest, keep_alive }) {
    const source = ensureSigned(origin);
    const preservation = keep_alive ? 'Preserve' : 'Expendable';
    const value = reducibleBalance(ctx, source, preservation, 'Polite');
    transfer(ctx, source, lookup(dest), value, preservation);
  },
});

const force_unreserve = call({
  index: 5,
  weight: weights.forceUnreserve,
  args: { who: MultiAddress, amount: Balance },
  docs: 'Root: frees reserved balance of an account, as much as there is.',
  run(ctx, origin, { who, amount }) {
    ensureRoot(origin);
    unreserve(ctx, lookup(who), amount);
  },
});

const upgrade_accounts = call({
  index: 6,
  weight: ({ who }) => weights.upgradeAccounts(who.length),
  args: { who: vec(AccountId) },
  docs: 'Puts accounts under the new reference counting. Free of charge where nine in ten of them needed it.',
  run(ctx, origin, { who }) {
    ensureSigned(origin);
    if (who.length === 0) return { pays: 'Yes' };
    const upgraded = who.filter((account) => ensureUpgraded(ctx, account)).length;
    return { pays: upgraded * 10 >= who.length * 9 ? 'No' : 'Yes' };
  },
});

const force_set_balance = call({
  index: 8,
  weight: weights.forceSetBalance,
  args: { who: MultiAddress, new_free: compactBalance },
  docs: 'Root: sets a free balance, and the issuance with it. Less than the existential deposit counts as zero.',
  run(ctx, origin, { who, new_free }) {
    ensureRoot(origin);
    forceBalance(ctx, lookup(who), new_free);
  },
});

const force_adjust_total_issuance = call({
  index: 9,
  weight: weights.forceAdjustTotalIssuance,
  args: { direction: AdjustmentDirection, delta: compactBalance },
  docs: 'Root: corrects the issuance, and no account.',
  run(ctx, origin, { direction, delta }) {
    ensureRoot(origin);
    adjustTotalIssuance(ctx, direction, delta);
  },
});

const burn = call({
  index: 10,
  weight: ({ keep_alive }) => (keep_alive ? weights.burn.keepAlive : weights.burn.allowDeath),
  args: { value: compactBalance, keep_alive: bool },
  docs: 'Destroys rao of the sender. With `keep_alive` the sender must keep the existential deposit.',
  run(ctx, origin, { value, keep_alive }) {
    burnFrom(ctx, ensureSigned(origin), value, keep_alive ? 'Preserve' : 'Expendable', 'Exact', 'Polite');
  },
});

/** In the order of the metadata; the exports of a module would come in the order of their names. */
export const calls = {
  transfer_allow_death,
  force_transfer,
  transfer_keep_alive,
  transfer_all,
  force_unreserve,
  upgrade_accounts,
  force_set_balance,
  force_adjust_total_issuance,
  burn,
};
