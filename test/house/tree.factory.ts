import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Path relative to the root of a tree -> what stands in the file. */
export type Tree = Readonly<Record<string, string>>;

const project = resolve(import.meta.dirname, '../..');

const settings = (): Tree => {
  const { imports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { imports: unknown };
  const from = (path: string, more: object) => JSON.stringify({ extends: join(project, path), ...more });
  return {
    'package.json': JSON.stringify({ name: 'tree', type: 'module', imports }),
    'tsconfig.json': from('tsconfig.json', { include: ['apps/**/*', 'libs/**/*', 'test/**/*'], exclude: ['apps/web'] }),
    'apps/web/tsconfig.json': from('tsconfig.json', {
      compilerOptions: { lib: ['es2023', 'dom'], jsx: 'react-jsx', module: 'esnext', moduleResolution: 'bundler' },
      include: ['src'],
      exclude: [],
    }),
  };
};

const made: string[] = [];

/** Writes the tree into a new temporary folder, with the project's packages and settings beside it; returns the folder. */
export const plant = (...trees: readonly Tree[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  made.push(root);
  for (const [path, text] of Object.entries(Object.assign({}, settings(), ...trees) as Tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
};

/** Removes every planted tree. */
export const fell = (): void => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
};
