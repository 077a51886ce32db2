import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cryptoReady } from '../primitives/crypto/ready';
import { runtimeDefinition } from '../runtime';
import { statusTable } from './status/table';

const PAGE = join(__dirname, '..', 'ARCHITECTURE.md');
const MARKS = /(<!-- status -->\n)[^]*?(\n<!-- \/status -->)/;

/** Writes the status table into ARCHITECTURE.md, from the declarations. */
void cryptoReady().then(() => {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, page.replace(MARKS, `$1${statusTable(runtimeDefinition('fast'))}$2`));
});
