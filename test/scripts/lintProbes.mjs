// Lints sources that are not on disk: [{ file, source }] as JSON on stdin, the broken rules of each on stdout.
// A process of its own, as jest cannot load eslint.config.mjs; without types, which costs seconds and no rule here needs.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** @param {{ file: string, source: string }} probe */
async function brokenRules({ file, source }) {
  const [result] = await eslint.lintText(source, { filePath: file });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const probes = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(probes.map(brokenRules))));
