import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { clean } from './clean.seed.js';
import { allowed, lintSeeds } from './lint.seed.js';
import { fell, plant, type Tree } from './tree.factory.js';

type Finding = { file: string; rule: string; sentence: string; line: number };
type Answer = { files: string[]; findings: Finding[] };

let answer: Answer = { files: [], findings: [] };

beforeAll(() => {
  const wrong = Object.fromEntries(lintSeeds.map(({ file, text }) => [file, text])) satisfies Tree;
  const script = resolve(import.meta.dirname, 'lint-tree.mjs');
  const output = execFileSync(process.execPath, [script, plant(clean, allowed, wrong)], { encoding: 'utf8' });
  answer = JSON.parse(output) as Answer;
}, 120_000);
afterAll(fell);

describe('the linter', () => {
  it('finds nothing where every file is as it should be', () => {
    const right = Object.keys({ ...clean, ...allowed });
    expect(answer.files).toEqual(expect.arrayContaining(right));
    expect(answer.findings.filter(({ file }) => right.includes(file))).toEqual([]);
  });

  it.each(lintSeeds.map((seed) => [seed.rule, seed.file, seed] as const))('%s finds %s', (rule, file, { says }) => {
    const sentences = answer.findings.filter((each) => each.file === file && each.rule === rule);
    expect(sentences.map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(says));
  });
});
