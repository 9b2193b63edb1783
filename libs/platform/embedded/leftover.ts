import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True when a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or an empty text when there is none (any more). */
export async function commandLineOf(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    return run('ps', ['-o', 'args=', '-p', String(pid)]).then(
      (result) => result.stdout,
      () => '',
    );
  }
}

/** Waits until the process is gone; false when it still lives after `ms`. */
async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await wait(25);
  }
  return true;
}

/**
 * Ends a program that a killed parent left running. Process ids are given out again, so nothing is ended whose
 * command line does not contain every one of `marks`.
 * @returns whether there was such a program
 */
export async function stopLeftover(
  pid: number,
  marks: readonly string[],
  signals: readonly NodeJS.Signals[],
): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const commandLine = await commandLineOf(pid);
  if (!marks.every((mark) => commandLine.includes(mark))) return false;
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    if (await isGoneWithin(pid, 8_000)) break;
  }
  return true;
}
