import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeDefinition } from '../../runtime';
import { statusTable } from '../../scripts/status/table';

it('the status table of ARCHITECTURE.md is what the declarations say (npm run status writes it)', () => {
  const page = readFileSync(join(__dirname, '../../ARCHITECTURE.md'), 'utf8');
  expect(page).toContain(`<!-- status -->\n${statusTable(runtimeDefinition('fast'))}\n<!-- /status -->`);
});
