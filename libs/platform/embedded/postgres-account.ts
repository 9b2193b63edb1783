import { execFile, execFileSync } from 'node:child_process';
import { accessSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The overflow user of Linux, which nothing else in a user namespace has. */
const NOBODY = 65_534;

/** How PostgreSQL's programs are run here: it refuses to work as root. */
export interface PostgresLauncher {
  /** Folder with `bin`, `lib` and `share`. */
  native: string;
  /** Put before every command, for example `unshare …`. */
  prefix: readonly string[];
  /** Run as this account; absent: as the present one. */
  uid?: number;
  gid?: number;
}

async function works(launcher: PostgresLauncher): Promise<boolean> {
  const [command = '', ...args] = [...launcher.prefix, join(launcher.native, 'bin', 'postgres'), '--version'];
  const account = launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
  return run(command, args, { cwd: '/', ...account }).then(
    () => true,
    () => false,
  );
}

/** The binaries where everybody may read them: a project below a closed home (0700) is out of reach for `nobody`. */
function copyForNobody(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const home = join('/var/lib/twinhall', version, 'native');
  if (!existsSync(home)) {
    const partial = `${home}.${process.pid}`;
    mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, home);
    } catch {
      // Somebody else was faster: their copy is as good.
      rmSync(partial, { recursive: true, force: true });
      accessSync(home);
    }
  }
  return home;
}

async function asNobody(native: string, folder: string): Promise<PostgresLauncher> {
  const launcher = { native: copyForNobody(native), prefix: [], uid: NOBODY, gid: NOBODY };
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', dirname(folder)], { uid: NOBODY, gid: NOBODY, cwd: '/' });
    chownSync(folder, NOBODY, NOBODY);
  } catch {
    throw new Error(
      `PostgreSQL refuses to run as root and the account "nobody" cannot reach ${folder}: start as a plain user, or choose a --data-dir outside of closed folders.`,
    );
  }
  return launcher;
}

/**
 * Finds out how PostgreSQL can be run by the present account, on data below `folder` (which exists).
 * As root: in a user namespace, where root's files look like those of a plain account, so nothing changes owner;
 * where namespaces are forbidden: as `nobody`.
 * @throws one sentence when there is no way
 */
export async function findPostgresLauncher(native: string, folder: string): Promise<PostgresLauncher> {
  if (process.getuid?.() !== 0) return { native, prefix: [] };
  const inNamespace: PostgresLauncher = {
    native,
    prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
  };
  if (await works(inNamespace)) return inNamespace;
  return asNobody(native, folder);
}
