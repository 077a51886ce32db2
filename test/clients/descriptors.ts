import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');
/** Stays: PAPI generates again only when the node's metadata differ from those that it finds here. */
const PROJECT = join(ROOT, '.cache/papi');
const CONFIG = {
  version: 0,
  descriptorPath: '.papi/descriptors',
  entries: {},
  // Else PAPI has npm install them, which would want a network and does no more than to link them.
  options: { noDescriptorsPackage: true },
};

const run = (script: string, ...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--experimental-websocket', join(ROOT, 'node_modules', script), ...args], {
    cwd: PROJECT,
  });

/** Makes a project of examples/papi as its first lines say, with PAPI's own tool, against a node. Answers its folder. */
export async function papiProject(endpoint: string): Promise<string> {
  const descriptors = join(PROJECT, 'node_modules/@polkadot-api/descriptors');
  mkdirSync(join(descriptors, '..'), { recursive: true });
  mkdirSync(join(PROJECT, '.papi'), { recursive: true });
  cpSync(join(ROOT, 'examples/papi'), PROJECT, { recursive: true });
  writeFileSync(join(PROJECT, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(PROJECT, '.papi/polkadot-api.json'), JSON.stringify(CONFIG));
  await run('polkadot-api/bin/cli.js', 'add', 'subtensor', '-w', endpoint, '--skip-codegen');
  await run('polkadot-api/bin/cli.js', 'generate');
  if (!existsSync(descriptors)) symlinkSync(join(PROJECT, '.papi/descriptors'), descriptors, 'junction');
  return PROJECT;
}

/** What the compiler finds wrong in the project, where and what, a line each. */
export async function compile(): Promise<string[]> {
  try {
    await run('typescript/bin/tsc', '-p', '.', '--noEmit', '--pretty', 'false');
    return [];
  } catch (error) {
    return (error as { readonly stdout: string }).stdout.trim().split('\n');
  }
}
