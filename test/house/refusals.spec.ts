import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ERRORS } from '#contract';

const project = resolve(import.meta.dirname, '../..');
const isTest = (file: string): boolean => file.startsWith('test/') || file.includes('.spec.');
/** Everything that may refuse: the table itself, its sentences, and the browser only read codes. */
const refuses = (file: string): boolean =>
  /^(apps|libs)\/.*\.ts$/.test(file) && !isTest(file) && !/^(apps\/web|libs\/contract|apps\/cli)\//.test(file);

const textOf = (files: string[]): string => files.map((file) => readFileSync(join(project, file), 'utf8')).join('\n');
const files = ['apps', 'libs', 'test'].flatMap((storey) =>
  readdirSync(join(project, storey), { recursive: true, encoding: 'utf8' })
    .map((file) => `${storey}/${file}`)
    .filter((file) => file.endsWith('.ts')),
);
const rules = textOf(files.filter(refuses));
const tests = textOf(files.filter((file) => isTest(file) && file !== 'test/house/refusals.spec.ts'));

it.each(Object.keys(ERRORS))('%s is refused by something, and a test asserts it', (code) => {
  expect({ code, refused: rules.includes(`'${code}'`) }).toEqual({ code, refused: true });
  // Alone in quotes, or behind the status: '404 hall/not_found'; never as a part of another code.
  const asserted = new RegExp(`['"\`/ ]${code.replace('/', '\\\\?/')}['"\`/| :]`).test(tests);
  expect({ code, asserted }).toEqual({ code, asserted: true });
});
