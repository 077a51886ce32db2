import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

type Probe = { file: string; source: string };

/** The rules that each source would break if it stood in its file. */
function lint(probes: Probe[]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'lintProbes.mjs')], {
    cwd: resolve(__dirname, '../..'),
    input: JSON.stringify(probes),
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const importing = (file: string, target: string): Probe => ({
  file,
  source: `import type * as other from '${target}';\nexport type Other = typeof other;\n`,
});

const FORBIDDEN: Array<[what: string, rule: string, probe: Probe]> = [
  [
    'primitives import pallets/support',
    'boundaries/dependencies',
    importing('primitives/a.ts', '../pallets/support/pallet'),
  ],
  ['pallets/support import a pallet', 'boundaries/dependencies', importing('pallets/support/a.ts', '../system')],
  ['a pallet import another pallet', 'boundaries/dependencies', importing('pallets/balances/a.ts', '../system')],
  ['a pallet import the runtime', 'boundaries/dependencies', importing('pallets/system/a.ts', '../../runtime')],
  ['the runtime import the node', 'boundaries/dependencies', importing('runtime/a.ts', '../node')],
  ['the node import a pallet', 'boundaries/dependencies', importing('node/a.ts', '../pallets/system')],
  [
    'the core be asynchronous',
    'no-restricted-syntax',
    { file: 'runtime/a.ts', source: 'export const a = async () => 1;' },
  ],
  [
    'the core calculate in floats',
    'no-restricted-syntax',
    { file: 'pallets/system/a.ts', source: 'export const a = 0.5;' },
  ],
  [
    'the core read the clock',
    'no-restricted-globals',
    { file: 'runtime/a.ts', source: 'export const a = Date.now();' },
  ],
  [
    'the core throw dice',
    'no-restricted-properties',
    { file: 'runtime/a.ts', source: 'export const a = Math.random();' },
  ],
  ['the core read files', 'no-restricted-imports', { file: 'primitives/a.ts', source: "import 'node:fs';" }],
  ['the product import a client', 'no-restricted-imports', { file: 'node/a.ts', source: "import '@polkadot/api';" }],
  [
    'a double cast pass',
    'no-restricted-syntax',
    { file: 'node/a.ts', source: "export const a = 'a' as unknown as number;" },
  ],
  ['a file be named after nothing', 'house/file-name', { file: 'node/utils.ts', source: 'export const a = 1;' }],
  ['a test be left out', 'no-restricted-syntax', { file: 'test/a.test.ts', source: "it.skip('works', () => {});" }],
];

describe('the lint rules', () => {
  const broken = lint(FORBIDDEN.map(([, , probe]) => probe));

  it.each(FORBIDDEN.map(([what, rule], i) => ({ what, rule, found: broken[i] })))(
    'do not let $what',
    ({ rule, found }) => {
      expect(found).toContain(rule);
    },
  );

  it('let a pallet import its own files, pallets/support and primitives', () => {
    const targets = ['.', '../support/pallet', '../../primitives/scale/codec'];
    expect(lint(targets.map((target) => importing('pallets/system/a.ts', target)))).toEqual([[], [], []]);
  });

  it('let scripts and tests import anything', () => {
    expect(lint([importing('scripts/a.ts', '../pallets/system'), importing('test/a.ts', '../runtime')])).toEqual([
      [],
      [],
    ]);
  });
});
