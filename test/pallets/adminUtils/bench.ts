import { adminUtils } from '../../../pallets/adminUtils';
import type { RuntimeCall } from '../../../pallets/support/call';
import { signedBy } from '../../../pallets/support/origin';
import { netUid, type NetUid, type Subtensor } from '../../../pallets/subtensor';
import { alice, bob } from '../../support/accounts';
import { chain } from '../../support/chain';

/** Why a call is refused at the end of a tempo, and too soon after the last one. */
export const FROZEN = 'SubtensorModule.AdminActionProhibitedDuringWeightsWindow';
export const LIMITED = 'SubtensorModule.TxRateLimitExceeded';

export const owner = signedBy(alice);
export const stranger = signedBy(bob);
export const netuid = netUid(1);
/** A netuid that has an owner and no subnet. Without a tempo nothing freezes there. */
export const nowhere = netUid(99);

/** With a tempo of 100, subnet 1 has its epoch at block 98: 10 blocks before it are the freeze window. */
export const BEFORE_WINDOW = 88;
export const IN_WINDOW = 89;
export const CALM = 20;

/** The call with its argument, or its netuid and its argument. */
export function admin(name: string, ...args: readonly unknown[]): RuntimeCall {
  const names = Object.keys((adminUtils.calls as { readonly [name: string]: { readonly args: object } })[name]!.args);
  return {
    pallet: 'AdminUtils',
    name,
    args: Object.fromEntries(names.map((argument, index) => [argument, args[index]])),
  };
}

const UNDO = Symbol('undo');

/** The chain at block 20, whose subnet 1 belongs to alice. One for all tests of a file: `alone` undoes what a test did. */
export function start() {
  const whole = chain();
  const ctx: Subtensor = whole.pallets.SubtensorModule;
  const { storage } = ctx;
  const block = (number: number): void => whole.sys.storage.Number.set(number);
  storage.SubnetOwner.set(netuid, alice);
  storage.SubnetOwner.set(nowhere, alice);
  storage.Tempo.set(nowhere, 0);
  block(CALM);
  whole.forgetEvents();
  return {
    ...whole,
    ctx,
    storage,
    block,
    /** Makes a change of the owner too recent. */
    limit(transaction: string, at: number, of: NetUid = netuid): void {
      if (transaction === 'SetWeightsVersionKey') storage.TransactionKeyLastBlock.set(alice, of, 4, BigInt(at));
      else storage.LastRateLimitedBlock.set(ownersKey(transaction, of), BigInt(at));
    },
    alone(run: () => void): void {
      try {
        whole.env.layer(() => {
          run();
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- not an error: the way out of the layer
          throw UNDO;
        });
      } catch (thrown) {
        if (thrown !== UNDO) throw thrown;
      }
    },
  };
}
export type AdminBench = ReturnType<typeof start>;

export const ownersKey = (hyperparameter: string, of: NetUid) =>
  ({ type: 'OwnerHyperparamUpdate', value: [of, hyperparameter as 'Kappa'] }) as const;
