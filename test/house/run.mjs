/**
 * The house rules: `npm run house`. With `--json ROOT...` it judges other trees and prints the answer as JSON: that is how
 * the tests show that every rule catches its seeded violation.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderCircles } from './circles.mjs';
import { names } from './names.mjs';
import { rooms } from './rooms.mjs';
import { sizes } from './sizes.mjs';
import { ruleNames, slices, storeys } from './storeys.mjs';
import { filesOf } from './tree.mjs';

const judge = async (root) => {
  const files = filesOf(root);
  const cruised = await storeys(root);
  const measured = sizes(root, files);
  return {
    root,
    figures: { ...measured.figures, modules: cruised.modules.length },
    violations: [
      ...cruised.violations,
      ...folderCircles(cruised.modules),
      ...rooms(files, slices),
      ...names(files),
      ...measured.violations,
    ],
  };
};

const print = ({ figures, violations }) => {
  for (const { rule, file, sentence } of violations) console.error(`${rule.padEnd(30)} ${file} ${sentence}`);
  const { files, median, p95, longest, modules } = figures;
  console.log(
    `lines per file: median ${median}, p95 ${p95}, longest ${longest} (${files} files); ${modules} modules cruised.`,
  );
  console.log(violations.length === 0 ? 'The house stands.' : `${violations.length} violations of the house.`);
};

const [flag, ...roots] = process.argv.slice(2);
if (flag === '--json') {
  const answers = [];
  for (const root of roots) answers.push(await judge(resolve(root)));
  console.log(JSON.stringify({ ruleNames, slices, answers }));
} else {
  const root = resolve(import.meta.dirname, '../..');
  if (!existsSync(resolve(root, 'apps'))) console.log('There is no apps folder yet.');
  const answer = await judge(root);
  print(answer);
  process.exitCode = answer.violations.length === 0 ? 0 : 1;
}
