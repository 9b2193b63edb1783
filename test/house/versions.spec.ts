import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Below these versions there are known holes. Nobody asks which package pulls a copy in: every copy counts. */
const floors = { 'socket.io-parser': '4.2.7', ws: '8.21.0', typeorm: '1.1.0' };

const project = resolve(import.meta.dirname, '../..');

/** Every installed copy below `folder`/node_modules, also those inside other packages. */
const copiesOf = (name: string, folder: string): string[] => {
  const here = join(folder, 'node_modules');
  if (!existsSync(here)) return [];
  const packages = readdirSync(here).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(join(here, entry)).map((scoped) => join(entry, scoped)) : [entry],
  );
  const own = existsSync(join(here, name, 'package.json')) ? [join(here, name)] : [];
  return [...own, ...packages.flatMap((each) => copiesOf(name, join(here, each)))];
};

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** Numbers decide; a pre-release of the floor itself is still below it. */
const atLeast = (version: string, floor: string): boolean => {
  const [release = '', preRelease] = version.split('-');
  const order = release.localeCompare(floor, 'en', { numeric: true });
  return order > 0 || (order === 0 && preRelease === undefined);
};

describe('floors for security', () => {
  it.each(Object.entries(floors))('%s is at least %s in every copy', (name, floor) => {
    const versions = copiesOf(name, project).map(versionOf);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !atLeast(version, floor))).toEqual([]);
  });

  it.each([
    ['4.2.6', '4.2.7', false],
    ['4.2.7', '4.2.7', true],
    ['4.10.0', '4.2.7', true],
    ['8.9.0', '8.21.0', false],
    ['1.1.0-beta.1', '1.1.0', false],
  ])('compares %s with %s by number', (version, floor, expected) => {
    expect(atLeast(version, floor)).toBe(expected);
  });
});
