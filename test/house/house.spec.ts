import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { clean } from './clean.seed.js';
import { packageSeeds, webSeeds } from './doors.seed.js';
import { imports, type Seed, seed } from './seed.factory.js';
import { shapeSeeds } from './shape.seed.js';
import { roleSeeds, storeySeeds } from './storeys.seed.js';
import { fell, plant, type Tree } from './tree.factory.js';

type Violation = { rule: string; file: string; sentence: string };
type Answer = { ruleNames: string[]; slices: string[]; answers: { root: string; violations: Violation[] }[] };

/** The very command of `npm run house`, asked about other trees. */
const judge = (roots: readonly string[]): Answer => {
  const run = resolve(import.meta.dirname, 'run.mjs');
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return JSON.parse(execFileSync(process.execPath, [run, '--json', ...roots], options)) as Answer;
};

const { slices, ruleNames } = judge([]);
const sliceFile = (slice: string) => `libs/features/${slice}/way.service.ts`;
const sliceTree = (slice: string, reaches: readonly string[]): Tree => ({
  [`libs/features/${slice}/way.type.ts`]: `export type Way = string;\n`,
  [`libs/features/${slice}/index.ts`]: `export * from './way.type.js';\n`,
  [sliceFile(slice)]: reaches.map((other) => `export * as ${other} from '#features/${other}';\n`).join(''),
});

const ordered: Tree = Object.assign({}, ...slices.map((slice, at) => sliceTree(slice, slices.slice(0, at)))) as Tree;
const orderSeeds: Seed[] = slices.slice(0, -1).map((slice, at) => {
  const later = slices.at(at + 1) ?? '';
  return seed(`slice-order-${slice}`, sliceFile(slice), imports(`#features/${later}`), sliceTree(later, []));
});

const seeds = [...storeySeeds, ...orderSeeds, ...roleSeeds, ...packageSeeds, ...webSeeds, ...shapeSeeds];
let found: Violation[][] = [];

beforeAll(() => {
  const trees = [plant(clean), plant(ordered), ...seeds.map(({ tree }) => plant(clean, tree))];
  found = judge(trees).answers.map(({ violations }) => violations);
}, 120_000);
afterAll(fell);

describe('the house', () => {
  it('stands when every file is in its place', () => {
    expect(found[0]).toEqual([]);
  });

  it('lets each slice use all slices before it', () => {
    expect(found[1]).toEqual([]);
  });

  it.each(seeds.map((each, at) => [each.rule, Object.keys(each.tree).at(-1), each, at + 2] as const))(
    'refuses %s in %s',
    (rule, _path, { file }, at) => {
      expect(found[at]).toContainEqual({ rule, file, sentence: expect.stringMatching(/.+/) });
    },
  );

  it('has a seeded violation for every rule about imports', () => {
    const seeded = new Set(seeds.map(({ rule }) => rule));
    expect(ruleNames.filter((name) => !seeded.has(name))).toEqual([]);
  });
});
