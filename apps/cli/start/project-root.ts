import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Error('package-lock.json is missing: Twinhall needs the whole project, not dist alone.');
  return findRoot(above);
}

/** The project's folder, from the sources as well as from what was built. */
export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What was built. */
export const DIST = join(PROJECT_ROOT, 'dist');
