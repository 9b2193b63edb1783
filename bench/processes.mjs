// Child processes of a benchmark: started, asked, measured, ended.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const children = new Set();

/** Starts a module of this folder (or an absolute path) as a child that speaks IPC. */
export function child(path, env = {}, args = []) {
  const started = fork(path.startsWith('/') ? path : join(here, path), args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(started);
  started.on('exit', () => children.delete(started));
  return started;
}

/** The next message of a child that has this key. */
export async function answer(from, key) {
  for (;;) {
    const [message] = await once(from, 'message');
    if (message.failed) throw new Error(message.failed);
    if (message[key] !== undefined) return message[key];
  }
}

/** CPU time a process has used in all its threads, in microseconds, from the scheduler's own count (Linux). */
export function cpuMicros(pid) {
  const spent = (task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  return readdirSync(`/proc/${pid}/task`).reduce((sum, task) => sum + spent(task), 0) / 1_000;
}

export function end(started) {
  started.kill('SIGKILL');
}

process.on('exit', () => children.forEach((one) => one.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

export const now = () => performance.timeOrigin + performance.now();

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
