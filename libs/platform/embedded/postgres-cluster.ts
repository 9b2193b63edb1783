import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresLauncher } from './postgres-account.js';

const run = promisify(execFile);

/** The only role that a new cluster has. */
export const POSTGRES_ROLE = 'twinhall';

/** Opens or makes the folder of one server: `cluster/` with the data, `password`, `server.log`. */
export function openClusterFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = statSync(folder).uid;
  const self = process.getuid?.() ?? owner;
  if (self !== 0 && owner !== self) {
    throw new Error(
      `The data folder ${folder} belongs to another user: start as that user, or choose another --data-dir.`,
    );
  }
}

/** The password of this cluster's role, made once (192 random bits) and kept readable for its owner only. */
export function clusterPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/** Makes the cluster beside its place and moves it there when complete: a killed `initdb` leaves nothing half made. */
async function createCluster(folder: string, launcher: PostgresLauncher): Promise<void> {
  const partial = join(folder, 'cluster.partial');
  rmSync(partial, { recursive: true, force: true });
  const account = launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
  if (launcher.uid !== undefined) chownSync(join(folder, 'password'), launcher.uid, launcher.gid ?? launcher.uid);
  const [command = '', ...args] = [
    ...launcher.prefix,
    join(launcher.native, 'bin', 'initdb'),
    `--pgdata=${partial}`,
    `--username=${POSTGRES_ROLE}`,
    `--pwfile=${join(folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into PostgreSQL: upper and lower case of every script, and the same order on every machine.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  await run(command, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...account }).catch(
    (error: Error & { stderr?: string }) => {
      throw new Error(
        `PostgreSQL could not make its data folder ${partial}: ${(error.stderr ?? error.message).trim()}`,
      );
    },
  );
  renameSync(partial, join(folder, 'cluster'));
}

/** @returns the path of the cluster in `folder`, made first when there is none. */
export async function openCluster(folder: string, launcher: PostgresLauncher): Promise<string> {
  const cluster = join(folder, 'cluster');
  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(folder, launcher);
  return cluster;
}
