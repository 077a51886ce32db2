import {
  fixedBytes,
  hole,
  spelt,
  struct,
  u128,
  u64,
  unitEnum,
  wrapper,
  type Brand,
  type Codec,
  type Value,
} from '../../primitives/scale';

/** An amount of rao. */
export const Balance = spelt('T::Balance', u64);
const plainBalance = spelt('Balance', u64);
const ofBalance = [{ name: 'Balance', type: u64.type }];

/** Marks an account whose reference counts follow today's rules: reserved or frozen funds hold one consumer. */
export const NEW_LOGIC = 1n << 127n;
const ExtraFlags = wrapper(['pallet_balances', 'types', 'ExtraFlags'], u128);

/** What an account owns in rao. `frozen` is a floor under free and reserved together. */
export const AccountData = struct(
  ['pallet_balances', 'types', 'AccountData'],
  { free: plainBalance, reserved: plainBalance, frozen: plainBalance, flags: ExtraFlags },
  { params: ofBalance },
);
export type AccountData = Value<typeof AccountData>;

export const NO_BALANCE: AccountData = { free: 0n, reserved: 0n, frozen: 0n, flags: NEW_LOGIC };

export const Reasons = unitEnum(['pallet_balances', 'types', 'Reasons'], ['Fee', 'Misc', 'All']);
export type Reasons = Value<typeof Reasons>;

/** Eight bytes as hex: names a lock or a reserve. */
const eightBytes = fixedBytes(8);

export const BalanceLock = struct(
  ['pallet_balances', 'types', 'BalanceLock'],
  { id: spelt('LockIdentifier', eightBytes), amount: plainBalance, reasons: Reasons },
  { params: ofBalance },
);
export type BalanceLock = Value<typeof BalanceLock>;
export type LockIdentifier = BalanceLock['id'];

export const ReserveData = struct(
  ['pallet_balances', 'types', 'ReserveData'],
  { id: spelt('ReserveIdentifier', eightBytes), amount: plainBalance },
  { params: [{ name: 'ReserveIdentifier', type: eightBytes.type }, ...ofBalance] },
);
export type ReserveData = Value<typeof ReserveData>;
export type ReserveIdentifier = ReserveData['id'];

/** Why funds are held or frozen: a pallet and its own reason. */
export interface RuntimeReason {
  readonly type: string;
  readonly value: string;
}
const HoldReason = hole<RuntimeReason>('RuntimeHoldReason');
const FreezeReason = hole<RuntimeReason>('RuntimeFreezeReason');

export const sameReason = (a: RuntimeReason, b: RuntimeReason): boolean => a.type === b.type && a.value === b.value;

export interface IdAmount {
  readonly id: RuntimeReason;
  readonly amount: bigint;
}
const idAmount = (id: Codec<RuntimeReason>): Codec<IdAmount> =>
  struct(
    ['frame_support', 'traits', 'tokens', 'misc', 'IdAmount'],
    { id: spelt('Id', id), amount: plainBalance },
    { params: [{ name: 'Id', type: id.type }, ...ofBalance] },
  );
export const HoldAmount = idAmount(HoldReason);
export const FreezeAmount = idAmount(FreezeReason);

export const AdjustmentDirection = unitEnum(
  ['pallet_balances', 'types', 'AdjustmentDirection'],
  ['Increase', 'Decrease'],
);
export type AdjustmentDirection = Value<typeof AdjustmentDirection>;

/** Which side of an account funds arrive on. */
export const BalanceStatus = unitEnum(
  ['frame_support', 'traits', 'tokens', 'misc', 'BalanceStatus'],
  ['Free', 'Reserved'],
);
export type BalanceStatus = Value<typeof BalanceStatus>;

/** Expendable: the account may die. Protect: it may lose its funds but not die. Preserve: it keeps the existential deposit. */
export type Preservation = 'Expendable' | 'Protect' | 'Preserve';
/** Force passes freezes. */
export type Fortitude = 'Polite' | 'Force';
/** BestEffort does what is possible where Exact fails. */
export type Precision = 'Exact' | 'BestEffort';
/** Whether deposited funds are new or were in the system before. */
export type Provenance = 'Minted' | 'Extant';
export type Restriction = 'Free' | 'OnHold';
export type ExistenceRequirement = 'KeepAlive' | 'AllowDeath';

/**
 * Rao taken from an account and still counted in the issuance. Rust burns what is left of it where its variable ends;
 * here whoever holds it calls `dropCredit` at that point.
 */
export type Credit = Brand<bigint, 'Credit'>;
/** Rao given to an account and not yet counted in the issuance; `dropDebt` counts it. */
export type Debt = Brand<bigint, 'Debt'>;
/** As `Credit` in the older interface: `dropNegative` burns it and says so in an event. */
export type NegativeImbalance = Brand<bigint, 'NegativeImbalance'>;
/** As `Debt` in the older interface: `dropPositive` counts it and says so in an event. */
export type PositiveImbalance = Brand<bigint, 'PositiveImbalance'>;
