// @ts-check
'use strict';
// Runs before anything is installed: Node's own modules only.
const { spawn } = require('node:child_process');
const { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { startProgress } = require('./progress.js');

const OLDEST_NODE = [20, 19];

/**
 * Installs what package-lock.json names and node_modules lacks; returns at once when nothing is missing.
 * Several commands may start on the same fresh clone: one installs, the others wait.
 *
 * @param {string} root
 */
async function ensureInstalled(root) {
  refuseOldNode();
  if (missingPackages(root).length === 0) return;
  const release = await takeLock(join(root, '.install.lock'));
  try {
    if (missingPackages(root).length > 0) await install(root);
  } finally {
    release();
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node} (${process.execPath})`,
  );
}

/**
 * Folders (`node_modules/…`) whose locked version is not the installed one. npm writes its record of what is installed
 * last, so an interrupted installation counts as missing. Optional packages may be absent: most are for other platforms.
 *
 * @param {string} root
 */
function missingPackages(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.keys(wanted).filter(
    (folder) => folder !== '' && !wanted[folder]?.optional && installed[folder]?.version !== wanted[folder]?.version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/**
 * Without install scripts: no dependency needs one, and ours (`prepare`) would compile twice.
 *
 * @param {string} root
 */
async function install(root) {
  const folders = missingPackages(root);
  const arrived = () => folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).length;
  const progress = startProgress(
    'Installing dependencies (npm ci)',
    () => `${arrived()} of ${folders.length} packages`,
  );
  const { code, output } = await runNpm(root, ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code === 0) return progress.end(`${folders.length} packages`);
  progress.fail(`npm ci ended with code ${code}`);
  throw new Error(`The dependencies could not be installed. npm says:\n${output.trim()}`);
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(root, args) {
  const npm = process.env['npm_execpath'];
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(['npm', ...args].join(' '), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Waits until no living process holds the lock file, then holds it.
 *
 * @param {string} file
 * @returns {Promise<() => void>} lets go of it
 */
async function takeLock(file) {
  /** @type {ReturnType<typeof startProgress> | undefined} */
  let waiting;
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      waiting?.end();
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
    else waiting ??= startProgress(`Waiting for the installation that process ${owner} runs`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

module.exports = { ensureInstalled };
