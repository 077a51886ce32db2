import { z } from 'zod';
import {
  explainBytes,
  explainCode,
  explainModuleError,
  UnknownErrorError,
  type Explanation,
} from '../../readable/explanation';
import { invalidParams } from '../errors';
import { bytes, fixedBytes } from '../kinds';
import { param } from '../method';
import { method } from './rows';

const byte = z.int().min(0).max(255);
const errorIndex = z.union([byte, fixedBytes(4), fixedBytes(1)]);

const moduleError = z.object({ index: byte, error: errorIndex });
const nested = z
  .union([z.object({ module: moduleError }), z.object({ Module: moduleError })])
  .transform((outer) => ('module' in outer ? outer.module : outer.Module));
/** Digits alone are a code, as a command line passes it. */
const code = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,6}$/)
    .transform(Number),
]);
const hexBytes = z.string().startsWith('0x').pipe(bytes);

const what = z.union([code, hexBytes, moduleError, nested], {
  error:
    'expected a code such as 1010 or 6, the bytes of an error such as "0x030702000000" or "0x0003", or a module error such as {"index": 7, "error": "0x02000000"}',
});

/** Tells what an error means. */
export const explain = method({
  name: 'dev_explain',
  docs: 'Tells what an error is: family, pallet, name and meaning.',
  params: [
    param(
      'error',
      what,
      'A code of the RPC (1010), a custom code (0 to 255), an error in SCALE ("0x…"), or a module error ({"index": …, "error": …}).',
    ),
  ],
  result: z.object({ family: z.string(), pallet: z.string().optional(), name: z.string(), meaning: z.string() }),
  run({ chain: { definition } }, { error }): Explanation {
    try {
      if (typeof error === 'number') return explainCode(error);
      if (typeof error === 'string') return explainBytes(definition, error);
      return explainModuleError(definition, error.index, error.error);
    } catch (failure) {
      throw failure instanceof UnknownErrorError ? invalidParams(failure.message) : failure;
    }
  },
});
