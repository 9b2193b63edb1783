import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : findRoot(dirname(folder));
}

/** The project's folder, from the sources as well as from what was built. */
export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What was built. */
export const DIST = join(PROJECT_ROOT, 'dist');
