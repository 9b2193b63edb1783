import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../libs/platform/embedded/index.js';
import { until } from './until.js';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist/apps/cli/main.js');

/** Everything, as `npm start` runs it: PostgreSQL, LiveKit, both services and the edge, on free ports. */
export interface TestInstallation {
  /** `http://localhost:PORT`; names below localhost work as well (`http://chair.localhost:PORT`). */
  url: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  /** Straight to the database, for factories and for looking at what was stored. */
  pool: pg.Pool;
  /** Process id of a part, by a piece of its command line; undefined while it restarts. */
  pidOf(part: 'postgres' | 'livekit-server' | 'session-service' | 'realtime-gateway'): Promise<number | undefined>;
  /** Runs a command of the command line on this installation and returns what it printed. */
  cli(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

const MARKS = {
  postgres: 'postgres -D',
  'livekit-server': 'livekit',
  'session-service': 'session-service/main.js',
  'realtime-gateway': 'realtime-gateway/main.js',
} as const;

/**
 * Starts what was built, without the demo, and waits until it is ready.
 * @param env settings that shorten intervals, or whatever a test needs
 */
export async function startInstallation(env: Readonly<Record<string, string>> = {}): Promise<TestInstallation> {
  if (!existsSync(MAIN)) throw new Error('Build first (npm run build): this test starts what was built.');
  const dataDir = mkdtempSync(join(tmpdir(), 'twinhall-installation-'));
  const port = await freePort();
  const args = [MAIN, 'start', '--no-demo', '--port', String(port), '--data-dir', dataDir];
  const start = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [start.stdout, start.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://localhost:${port}`;
  await until(
    'the installation',
    () => {
      if (start.exitCode !== null) throw new Error(`start ended: ${said}`);
      return isReady(url);
    },
    60_000,
  );
  const { DATABASE_URL } = JSON.parse(readFileSync(join(dataDir, 'environment.json'), 'utf8')) as {
    DATABASE_URL: string;
  };
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4 });
  pool.on('error', () => undefined);
  return {
    ...{ url, port, dataDir, pool, databaseUrl: DATABASE_URL },
    pidOf: (part) => childPid(start, MARKS[part]),
    cli: (...command) => runCli(dataDir, command),
    stop: async () => {
      await pool.end();
      await end(start);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Reads /proc: only children of this very installation count, other tests may run beside it. */
function childPid(start: ChildProcess, mark: string): Promise<number | undefined> {
  const children = readFileSync(`/proc/${start.pid}/task/${start.pid}/children`, 'utf8').trim().split(' ').map(Number);
  const commandLine = (pid: number): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  };
  return Promise.resolve(children.find((pid) => commandLine(pid).includes(mark)));
}

async function runCli(dataDir: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: { ...process.env, TWINHALL_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`twinhall ${args.join(' ')} failed: ${printed}`);
  return printed;
}
