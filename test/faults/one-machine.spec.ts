import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineOf, freePort, isAlive } from '#platform/embedded';
import { until } from '../harness/until.js';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist/apps/cli/main.js');
const PARTS = ['postgres', 'livekit', 'session-service', 'realtime-gateway'] as const;

let folder: string;
let port: number;
let start: ChildProcess;
let said = '';

/** `start` as `npm start` runs it, on what was built. */
function launch(dataDir: string, onPort: number): ChildProcess {
  const args = [MAIN, 'start', '--no-demo', '--port', String(onPort), '--data-dir', dataDir];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return child;
}

async function isHealthy(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(2_000) });
  return answer.ok;
}

/** Process ids of the parts of this installation, by what their command line or their parent says. */
async function parts(): Promise<Map<string, number>> {
  const children = execFileSync('pgrep', ['-P', String(start.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
  const found = new Map<string, number>();
  for (const pid of children) {
    const commandLine = await commandLineOf(pid);
    const name = PARTS.find((part) =>
      commandLine.includes(`/${part}${part === 'postgres' ? ' -D' : part === 'livekit' ? '-server' : '/main.js'}`),
    );
    if (name !== undefined) found.set(name, pid);
  }
  return found;
}

const allParts = (): Promise<Map<string, number>> =>
  until('all four parts', async () => {
    const found = await parts();
    return found.size === PARTS.length && found;
  });

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('Build first (npm run build): this test starts what was built.');
  folder = mkdtempSync(join(tmpdir(), 'twinhall-machine-'));
  port = await freePort();
  start = launch(folder, port);
  await until('the first start', isHealthy, 60_000);
}, 70_000);

afterAll(async () => {
  if (start.exitCode === null && start.signalCode === null) {
    start.kill('SIGTERM');
    await once(start, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

it('says where it is open', async () => {
  await until('the address', () => said.includes(`Twinhall is open: http://localhost:${port}`));
});

it('keeps secrets, data and logs where only their owner can look', () => {
  for (const name of readdirSync(folder)) {
    const output = execFileSync(
      'find',
      [join(folder, name), '-maxdepth', '1', '-type', 'f', '-perm', '/077', '-size', '+0'],
      { encoding: 'utf8' },
    );
    expect(output.replaceAll(/.*\/(?:public-url|pid)\n/g, '')).toBe('');
  }
});

it('refuses a second start on the same data folder, and a port that is taken, in one sentence each', async () => {
  for (const [dataDir, onPort, sentence] of [
    [folder, await freePort(), `Twinhall already runs on ${folder} (process ${start.pid ?? 0})`],
    [join(folder, 'other'), port, `Port ${port} is taken by another program: choose another one`],
  ] as const) {
    said = '';
    const second = launch(dataDir, onPort);
    const [code] = (await once(second, 'close')) as [number];
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(said.trim().split('\n')).toHaveLength(1);
  }
  expect(await isHealthy()).toBe(true);
}, 30_000);

it.each(PARTS)(
  'brings %s back after kill -9',
  async (name) => {
    const before = (await allParts()).get(name);
    process.kill(before ?? -1, 'SIGKILL');
    await until(`another ${name}`, async () => {
      const pid = (await parts()).get(name);
      return pid !== undefined && pid !== before;
    });
    await until('ready again', isHealthy, 20_000);
    expect((await allParts()).get(name)).not.toBe(before);
  },
  40_000,
);

it('after kill -9 of itself the next start takes everything over', async () => {
  const left = [...(await allParts()).values()];
  start.kill('SIGKILL');
  await once(start, 'exit');
  start = launch(folder, port);
  await until('the next start', isHealthy, 30_000);
  expect(left.filter(isAlive)).toEqual([]);
}, 40_000);

it('Ctrl+C leaves no process and no lock, and the next start is ready within five seconds', async () => {
  const running = [...(await allParts()).values()];
  start.kill('SIGINT');
  const [code] = (await once(start, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(running.filter(isAlive)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('lock.json');
  const since = Date.now();
  start = launch(folder, port);
  await until('the next start', isHealthy, 30_000);
  expect(Date.now() - since).toBeLessThan(5_000);
}, 60_000);

it('never writes a query string down: tokens are in them', async () => {
  await fetch(`http://127.0.0.1:${port}/livekit/rtc/validate?access_token=tell-nobody`);
  await fetch(`http://127.0.0.1:${port}/api/nothing?access_token=tell-nobody`);
  await fetch(`http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling&access_token=tell-nobody`);
  start.kill('SIGTERM');
  await once(start, 'exit');
  const logs = readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8'));
  const livekit = readFileSync(join(folder, 'livekit', 'server.log'), 'utf8');
  expect([said, livekit, ...logs].join('\n')).not.toContain('tell-nobody');
}, 30_000);
