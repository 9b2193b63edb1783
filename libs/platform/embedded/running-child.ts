import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A program of ours that runs, whatever it is. */
export interface Running {
  readonly pid: number;
  /** Settles when the program ends, with one clause that says how ("ended by SIGKILL"); never rejects. */
  readonly exited: Promise<string>;
  /** Ends the program in its own orderly way, by force after a few seconds; safe to call twice. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Both outputs are appended to this file, so a killed parent does not break the child's pipes. */
  logFile: string;
  uid?: number;
  gid?: number;
  /** An IPC channel, whose end tells a Node child that its parent is gone. */
  ipc?: boolean;
  /** Signals in the order in which they are tried, with the milliseconds to wait after each. */
  stopSignals: readonly (readonly [signal: NodeJS.Signals, waitMs: number])[];
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not run: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
}

/** Settles true when `exited` does within `ms`. */
async function within(exited: Promise<string>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const first = await Promise.race([exited.then(() => true), late]);
  clearTimeout(timer);
  return first;
}

/** Bytes after which a log is put aside; one older log is kept. */
const LOG_LIMIT = 20_000_000;

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** What runs now: a parent that ends without stopping its children (an uncaught error) takes them along. */
const orphans = new Set<() => void>();
process.once('exit', () => {
  for (const end of orphans) end();
});

/**
 * Runs a program in a process group of its own: Ctrl+C in the terminal reaches only the parent, which
 * then stops its children in the right order.
 */
export function runChild(options: ChildOptions): Running {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: options.ipc ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  const exited = ended(child);
  const end = (): void => void child.kill(options.stopSignals[0]?.[0] ?? 'SIGTERM');
  orphans.add(end);
  void exited.then(() => orphans.delete(end));
  const stop = async (): Promise<void> => {
    for (const [signal, waitMs] of options.stopSignals) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      if (await within(exited, waitMs)) return;
    }
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? -1, exited, stop };
}
