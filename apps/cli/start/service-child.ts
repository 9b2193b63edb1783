import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runChild, type Running } from '#platform/embedded';
import { DIST } from './project-root.js';

export interface ServiceOptions {
  /** Folder below `dist/apps`. */
  name: 'session-service' | 'realtime-gateway';
  port: number;
  /** Answers 200 as soon as the service works. */
  healthPath: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
}

/** Milliseconds that a service may take to come up. */
const LIMIT = 60_000;

async function isHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/**
 * Runs one of the services and waits until it is healthy.
 * @throws one sentence with the end of its log when it does not come up
 */
export async function runService(options: ServiceOptions): Promise<Running> {
  const logged = existsSync(options.logFile) ? statSync(options.logFile).size : 0;
  const watch = pathToFileURL(join(DIST, 'apps/cli/start/parent-watch.js')).href;
  const service = runChild({
    command: process.execPath,
    args: ['--enable-source-maps', '--import', watch, join(DIST, 'apps', options.name, 'main.js')],
    env: { ...options.env, PORT: String(options.port) },
    logFile: options.logFile,
    ipc: true,
    stopSignals: [['SIGTERM', 4_000]],
  });
  let end: string | undefined;
  void service.exited.then((how) => (end = how));
  const until = Date.now() + LIMIT;
  while (end === undefined && Date.now() < until) {
    if (await isHealthy(`http://127.0.0.1:${options.port}${options.healthPath}`)) return service;
    await wait(50);
  }
  await service.stop();
  const said = readFileSync(options.logFile).subarray(logged).toString('utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(
    `The ${options.name} ${end ?? `was not healthy within ${LIMIT / 1000} s`}. The end of ${options.logFile} says:\n${said}`,
  );
}
