import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

export const { slices } = config.house;
export const ruleNames = config.forbidden.map(({ name }) => name);

/** Everything dependency-cruiser sees below `root` and what it refuses: `{ modules, violations }`. */
export const storeys = async (root) => {
  const folders = ['apps', 'libs', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)));
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    folders,
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden }, enhancedResolveOptions },
    { ...enhancedResolveOptions, bustTheCache: true },
  );
  return { modules: output.modules, violations: output.summary.violations.map(told) };
};

const told = ({ rule, from, to, cycle }) => ({
  rule: rule.name,
  file: from,
  sentence: `imports ${cycle ? cycle.map(({ name }) => name).join(' -> ') : to}: ${commentOf(rule.name)}`,
});

const commentOf = (name) => config.forbidden.find((rule) => rule.name === name).comment;
