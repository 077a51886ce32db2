// @ts-check
'use strict';
// TypeScript to dist/ with swc, only what changed: `npm start` and `npm run build`. Types are checked by `npm test`.
const fs = require('node:fs');
const path = require('node:path');
const { startProgress } = require('./progress.js');

const SOURCES = ['primitives', 'pallets', 'runtime', 'node'];
const OPTIONS = {
  swcrc: false,
  jsc: { parser: { syntax: /** @type {const} */ ('typescript') }, target: /** @type {const} */ ('es2023') },
  module: { type: /** @type {const} */ ('commonjs') },
  sourceMaps: true,
};

/**
 * @typedef {{ compiler: string, files: Record<string, string> }} Manifest what dist/ was made from: the version of each
 * source file, so that a file that went back in time is compiled as well
 */

/**
 * @param {string} root
 * @returns {{ stale: string[], gone: string[], manifest: Manifest }} sources to compile, outputs without a source,
 * and the manifest of a dist/ that is up to date
 */
function compareWithDist(root) {
  const manifest = {
    compiler: compilerVersion(root),
    files: versionsOf(root, listFiles(root, SOURCES).filter(isSource)),
  };
  const built = readManifest(root);
  const known = built?.compiler === manifest.compiler ? built.files : {};
  const outputs = new Set(listFiles(path.join(root, 'dist'), SOURCES));
  const stale = Object.keys(manifest.files).filter(
    (file) => known[file] !== manifest.files[file] || !outputs.has(outputOf(file)),
  );
  const wanted = new Set(Object.keys(manifest.files).map(outputOf).flatMap(withCompanions));
  return { stale, gone: [...outputs].filter((file) => !wanted.has(file)), manifest };
}

/**
 * Brings dist/ up to date.
 *
 * @param {string} root
 * @throws {Error} with the places, when a file does not parse; the others are compiled
 */
async function compile(root) {
  const { stale, gone, manifest } = compareWithDist(root);
  if (stale.length + gone.length === 0) return;
  const progress = startProgress(`Compiling ${stale.length} of ${Object.keys(manifest.files).length} files to dist/`);
  for (const file of gone) fs.rmSync(path.join(root, 'dist', file));
  /** @type {string[]} */
  const errors = [];
  await Promise.all(
    stale.map(async (file) => {
      try {
        await compileFile(root, file);
      } catch (error) {
        delete manifest.files[file];
        errors.push(`${file}: ${explain(error)}`);
      }
    }),
  );
  writeWhole(path.join(root, 'dist', 'manifest.json'), JSON.stringify(manifest));
  if (errors.length === 0) return progress.end();
  progress.fail(`${errors.length} failed`);
  throw new Error(errors.sort().join('\n'));
}

/** @param {unknown} error swc adds its own causes and stack below the place in the source */
function explain(error) {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*Caused by:[^]*/, '');
}

/**
 * @param {string} root
 * @param {string} file
 */
async function compileFile(root, file) {
  const source = path.join(root, file);
  const output = path.join(root, 'dist', outputOf(file));
  fs.mkdirSync(path.dirname(output), { recursive: true });
  if (!file.endsWith('.ts')) return writeWhole(output, fs.readFileSync(source));
  const swc = require('@swc/core');
  const sourceFileName = path.relative(path.dirname(output), source);
  const { code, map } = await swc.transform(fs.readFileSync(source, 'utf8'), {
    ...OPTIONS,
    filename: source,
    sourceFileName,
  });
  writeWhole(`${output}.map`, map ?? '');
  writeWhole(output, `${code}//# sourceMappingURL=${path.basename(output)}.map\n`);
}

/**
 * Another process may read or write the same file: it sees the old or the new one, never half of it.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function writeWhole(file, content) {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, file);
}

/** @param {string} root */
function compilerVersion(root) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/@swc/core/package.json'), 'utf8'));
  return `swc ${version} ${JSON.stringify(OPTIONS)}`;
}

/**
 * @param {string} root
 * @returns {Manifest | undefined}
 */
function readManifest(root) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'dist', 'manifest.json'), 'utf8'));
  } catch {
    return undefined; // none yet, or not whole: compile everything
  }
}

/**
 * @param {string} root
 * @param {string[]} files
 */
function versionsOf(root, files) {
  return Object.fromEntries(
    files.map((file) => {
      const { mtimeMs, size } = fs.statSync(path.join(root, file));
      return [file, `${mtimeMs} ${size}`];
    }),
  );
}

/**
 * @param {string} root
 * @param {string[]} folders
 * @returns {string[]} paths from `root`, with slashes
 */
function listFiles(root, folders) {
  return folders.flatMap((folder) => {
    if (!fs.existsSync(path.join(root, folder))) return [];
    const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
    return entries.flatMap((entry) =>
      entry.isDirectory() ? listFiles(root, [`${folder}/${entry.name}`]) : [`${folder}/${entry.name}`],
    );
  });
}

/** @param {string} file */
function isSource(file) {
  return !file.endsWith('.d.ts') && !file.endsWith('.md');
}

/** @param {string} file */
function outputOf(file) {
  return file.replace(/\.ts$/, '.js');
}

/** @param {string} output */
function withCompanions(output) {
  return output.endsWith('.js') ? [output, `${output}.map`, output.replace(/\.js$/, '.d.ts')] : [output];
}

module.exports = { compile, compareWithDist };

if (require.main === module) {
  compile(path.resolve(__dirname, '../..')).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
