import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'test-results']);
const storeys = ['apps', 'libs', 'test', 'bench'];

/** All files of the house below `root`, as sorted posix paths relative to it; missing storeys are simply empty. */
export const filesOf = (root) => storeys.flatMap((storey) => walk(root, storey)).sort();

const walk = (root, folder) => {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(root, path) : [path];
  });
};

export const isCode = (file) => /\.(?:ts|tsx|mts|mjs|cjs|js|jsx|css)$/.test(file);
