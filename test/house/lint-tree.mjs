/** Lints the tree at ROOT with the real configuration and prints the findings as JSON: used by the tests of the house. */
import { relative, resolve } from 'node:path';
import { ESLint } from 'eslint';

const root = resolve(process.argv[2] ?? '.');
const eslint = new ESLint({ cwd: root, overrideConfigFile: resolve(import.meta.dirname, '../../eslint.config.mjs') });
const results = await eslint.lintFiles(['apps', 'libs', 'test']);
const findings = results.flatMap(({ filePath, messages }) =>
  messages.map(({ ruleId, message, line }) => ({
    file: relative(root, filePath),
    rule: ruleId,
    sentence: message,
    line,
  })),
);
console.log(JSON.stringify({ files: results.map(({ filePath }) => relative(root, filePath)), findings }));
