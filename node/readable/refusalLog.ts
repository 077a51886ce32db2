import { ValidityFailure } from '../../runtime/validity';
import { extrinsicHash, type Chain } from '../chain';
import type { Validate } from '../pool/validity';
import type { Logger } from '../rpc/logger';
import { writes } from './level';
import { explainRefusal } from './refusal';

/** Wraps a pool's validation so that the log tells why each submission is refused; of what is looked at again only at debug. */
export function tellingRefusals<Checked>(validate: Validate<Checked>, chain: Chain, logger: Logger): Validate<Checked> {
  return (bytes, source, known) => {
    const verdict = validate(bytes, source, known);
    const level = known === undefined ? 'info' : 'debug';
    if (verdict.ok || !writes(logger, level)) return verdict;
    const hash = extrinsicHash(bytes);
    if ('trap' in verdict) logger[level]({ hash }, `refused: the runtime trapped: ${verdict.trap}`);
    else {
      const { check, reason } = explainRefusal(chain, bytes, new ValidityFailure(verdict.error));
      logger[level]({ hash, check }, `refused: ${check}: ${reason}`);
    }
    return verdict;
  };
}
