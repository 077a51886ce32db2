// @ts-check
'use strict';
// npm's `prepare`: gives dist/ and its types to whoever installs from git or a folder. It never fails an installation:
// `npm start` compiles what is missing, `npm test` tells about types.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const tools = ['@swc/core/package.json', 'typescript/bin/tsc'].map((file) => path.join(root, 'node_modules', file));

if (tools.every((file) => fs.existsSync(file))) {
  for (const step of [
    ['scripts/launch/compile.js'],
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ]) {
    spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  }
} else {
  process.stderr.write('dist/ is not compiled: the development dependencies are not installed (npm ci)\n');
}
