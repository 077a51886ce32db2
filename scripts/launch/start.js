// @ts-check
'use strict';
// `npm start`: install what is missing, compile what changed, become the node.
const { spawnSync } = require('node:child_process');
const Module = require('node:module');
const path = require('node:path');
const { ensureInstalled } = require('./install.js');
const { stopWithNpm } = require('./stopWithNpm.js');

const root = path.resolve(__dirname, '../..');

async function prepare() {
  await ensureInstalled(root);
  const { compareWithDist } = require('./compile.js');
  const { stale, gone } = compareWithDist(root);
  if (stale.length + gone.length === 0) return;
  // In a process of its own, so that the compiler's memory does not stay with the node.
  const { status } = spawnSync(process.execPath, [path.join(__dirname, 'compile.js')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The node runs in this process, as if started by `node dist/node/main.js`: signals and exit code are its own. */
function becomeNode() {
  process.argv[1] = path.join(root, 'dist/node/main.js');
  Module.runMain();
}

stopWithNpm();
prepare().then(becomeNode, (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
