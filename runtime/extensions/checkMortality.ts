import { wrapper } from '../../primitives/scale';
import { H256 } from '../../pallets/support/account';
import { birth, death, Era } from '../era';
import { invalid } from '../validity';
import { extension } from './extension';

/** What is signed holds for a number of blocks. An era that has passed shows as a bad proof: its birth block is another one by then. */
export const checkMortality = extension({
  identifier: 'CheckMortality',
  body: wrapper(['frame_system', 'extensions', 'check_mortality', 'CheckMortality'], Era, { params: [{ name: 'T' }] }),
  implicit: H256,
  implicitOf(rt, era: Era) {
    const { Number: number, BlockHash } = rt.System.storage;
    const born = Number(birth(era, BigInt(number.get())) & 0xffff_ffffn);
    const hash = BlockHash.maybe(born);
    if (hash === undefined) throw invalid('AncientBirthBlock');
    return hash;
  },
  validate(rt, _subject, era) {
    const current = BigInt(rt.System.storage.Number.get());
    const validTill = death(era, current);
    return { validity: { longevity: validTill > current ? validTill - current : 0n }, val: undefined };
  },
});
