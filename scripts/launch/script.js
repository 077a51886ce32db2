// @ts-check
'use strict';
// `npm run replay`, `npm run bench`: install what is missing, become the TypeScript script named by the first argument.
const Module = require('node:module');
const path = require('node:path');
const { ensureInstalled } = require('./install.js');
const { stopWithNpm } = require('./stopWithNpm.js');

const root = path.resolve(__dirname, '../..');

function becomeScript() {
  require('ts-node').register({ projectSearchDir: root, swc: true });
  const [script = ''] = process.argv.splice(2, 1);
  process.argv[1] = path.resolve(root, script);
  Module.runMain();
}

stopWithNpm();
ensureInstalled(root).then(becomeScript, (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
