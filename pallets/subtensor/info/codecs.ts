import { compact, spelt, tuple, u128, u16, u64, u8, vec, type Codec } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { AlphaCurrency, CompactNetUid, TaoCurrency } from '../types';

/** Integers as the answers write them: most of them compact. */
export const account = spelt('AccountId', AccountId);
export const compactU8 = spelt('Compact<u8>', compact(u8));
export const compactU16 = spelt('Compact<u16>', compact(u16));
export const compactU64 = spelt('Compact<u64>', compact(u64));
export const compactU128 = spelt('Compact<u128>', compact(u128));
export const compactAlpha = spelt(
  'Compact<AlphaCurrency>',
  compact({ ...AlphaCurrency, bits: u64.bits, from: u64.from }),
);
export const compactTao = spelt('Compact<TaoCurrency>', compact({ ...TaoCurrency, bits: u64.bits, from: u64.from }));
export { CompactNetUid as compactNetUid };

const compactNumbers = vec(compactU8);

/** Bytes of which each is compact, so that those from 64 on take two. */
export const compactBytes: Codec<Uint8Array> = {
  ...compactNumbers,
  encode: (value, out) => compactNumbers.encode([...value], out),
  decode: (from) => Uint8Array.from(compactNumbers.decode(from)),
};

/** Neurons by uid, each with a share of 65535. */
export const shares = vec(tuple(compactU16, compactU16));
/** Amounts of alpha and of TAO by account. */
export const alphaOfAccounts = vec(tuple(account, compactAlpha));
export const taoOfAccounts = vec(tuple(account, compactTao));

/** Parameters of the answers in the metadata, and their place in Rust. */
export const ofAccount = { params: [{ name: 'AccountId', type: AccountId.type }] };
export const path = (file: string, name: string): readonly string[] => ['pallet_subtensor', 'rpc_info', file, name];

/** The pool of a subnet and what flows into it. */
export const pools = {
  alpha_in: compactAlpha,
  alpha_out: compactAlpha,
  tao_in: compactTao,
  alpha_out_emission: compactAlpha,
  alpha_in_emission: compactAlpha,
  tao_in_emission: compactTao,
  pending_alpha_emission: compactAlpha,
  pending_root_emission: compactTao,
  subnet_volume: compactU128,
};
