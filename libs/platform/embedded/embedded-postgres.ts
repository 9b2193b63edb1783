import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';
import { commandLineOf, isAlive, stopLeftover } from './leftover.js';
import { findPostgresLauncher, type PostgresLauncher } from './postgres-account.js';
import { locatePostgresBinaries } from './postgres-binaries.js';
import { clusterPassword, openCluster, openClusterFolder, POSTGRES_ROLE } from './postgres-cluster.js';
import { runChild, type Running } from './running-child.js';

/** The one database of an installation. */
const DATABASE = 'twinhall';

/** What a crashed server says while its last backends still hold the shared memory. */
const STILL_HELD = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

export interface EmbeddedPostgresOptions {
  /** Folder of this server alone; made when missing, kept when it stops. */
  dataDir: string;
  /** Wanted TCP port on 127.0.0.1; another one is taken when somebody has it. */
  port?: number;
  /** Further settings of PostgreSQL, such as `{ max_connections: '200' }`. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres extends Running {
  /** `postgres://…@127.0.0.1:port/twinhall`, with the password of this installation. */
  readonly url: string;
  readonly port: number;
}

function serverArguments(cluster: string, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    synchronous_commit: 'on',
    // No personal data in the log: neither the values of a violated constraint nor the statement.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Ends a server whose parent was killed; clears a `postmaster.pid` whose number now belongs to a foreign program. */
async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (await stopLeftover(pid, ['postgres', cluster], ['SIGINT', 'SIGQUIT'])) return;
  if (isAlive(pid) && !(await commandLineOf(pid)).includes(cluster)) rmSync(file, { force: true });
}

async function connectOnce(url: string): Promise<'ready' | 'absent' | 'waiting'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === '3D000' ? 'absent' : 'waiting';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`).finally(() => client.end());
}

/** Waits until the database answers. @returns the reason when the server ended instead. */
async function readiness(server: Running, url: string, limitMs: number): Promise<string | undefined> {
  let end: string | undefined;
  void server.exited.then((how) => (end = how));
  const until = Date.now() + limitMs;
  while (end === undefined && Date.now() < until) {
    const state = await connectOnce(url);
    if (state === 'ready') return undefined;
    if (state === 'absent') await createDatabase(url);
    else await wait(20);
  }
  return end ?? `did not answer within ${limitMs / 1000} s`;
}

function launch(launcher: PostgresLauncher, args: readonly string[], logFile: string): Running {
  const [command = '', ...rest] = [...launcher.prefix, join(launcher.native, 'bin', 'postgres'), ...args];
  const account = launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one (recovers at the next start).
  const stopSignals = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const;
  return runChild({
    command,
    args: rest,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    logFile,
    stopSignals,
    ...account,
  });
}

/**
 * Starts the PostgreSQL that came with npm on a data folder of its own, reachable from this machine only.
 * A server left behind by a killed parent is ended first; recovery after `kill -9` is PostgreSQL's own.
 * @throws one sentence with the end of the server's log when it does not come up
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.dataDir);
  openClusterFolder(folder);
  const launcher = await findPostgresLauncher(await locatePostgresBinaries(), folder);
  const password = clusterPassword(folder);
  const cluster = await openCluster(folder, launcher);
  await endLeftover(cluster);
  const logFile = join(folder, 'server.log');
  const triesUntil = Date.now() + 15_000;
  for (;;) {
    const port = await freePort(options.port);
    const url = `postgres://${POSTGRES_ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`;
    const logged = existsSync(logFile) ? statSync(logFile).size : 0;
    const server = launch(launcher, serverArguments(cluster, port, options.settings ?? {}), logFile);
    const failure = await readiness(server, url, 60_000);
    if (failure === undefined) return { ...server, url, port };
    await server.stop();
    const said = readFileSync(logFile).subarray(logged).toString('utf8').trim();
    if (!STILL_HELD.test(said) || Date.now() > triesUntil) {
      throw new Error(`PostgreSQL ${failure}. The end of ${logFile} says: ${said.split('\n').slice(-5).join(' | ')}`);
    }
    await wait(200);
  }
}
