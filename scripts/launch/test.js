// @ts-check
'use strict';
// `npm test`: install what is missing, then every check; arguments go to jest. Stops at the first failure.
const { spawn } = require('node:child_process');
const path = require('node:path');
const { ensureInstalled } = require('./install.js');
const { startProgress } = require('./progress.js');
const { stopWithNpm } = require('./stopWithNpm.js');

const root = path.resolve(__dirname, '../..');

/** Run two at a time, in this order: the slowest first. Their output is shown only when they fail. */
const CHECKS = [
  {
    name: 'Lint and import boundaries (npm run lint)',
    command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  },
  { name: 'Types (npm run typecheck)', command: ['node_modules/typescript/bin/tsc', '-p', '.', '--pretty'] },
  {
    name: 'Format (npm run format corrects it)',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '.'],
  },
  { name: 'Unused files, exports and dependencies (npx knip)', command: ['node_modules/knip/bin/knip.js'] },
];
const TESTS = ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)];

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

async function test() {
  await ensureInstalled(root);
  const waiting = [...CHECKS];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(check);
  };
  await Promise.all([worker(), worker()]);
  process.stderr.write('… Tests (npx jest)\n');
  const { code } = await run(TESTS, 'inherit');
  if (code !== 0) throw new Error('✗ Tests failed');
}

/** @param {{ name: string, command: string[] }} check */
async function runCheck({ name, command }) {
  const progress = startProgress(name);
  const { code, output } = await run(command, 'pipe');
  if (code === 0) return progress.end();
  progress.fail('failed');
  throw new Error(output);
}

/**
 * @param {string[]} command a script of node_modules and its arguments
 * @param {'inherit' | 'pipe'} stdio
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, stdio) {
  const env = process.stderr.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', stdio, stdio] });
  running.add(child);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

function stopRunning() {
  for (const child of running) child.kill();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopRunning();
    process.exit(130);
  });
}

stopWithNpm();
test().catch((error) => {
  stopRunning();
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
