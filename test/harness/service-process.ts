import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#platform/embedded';
import type { TestInstallation } from './installation.js';
import { until } from './until.js';

const APPS = join(import.meta.dirname, '..', '..', 'dist', 'apps');
const HEALTH = { 'session-service': '/api/health', 'realtime-gateway': '/health' } as const;

/** One more service of an installation, in a process of its own, at its own port. */
export interface ServiceProcess {
  port: number;
  url: string;
  stop(): Promise<void>;
}

/**
 * Runs what was built beside the installation's own services, as on another machine.
 * @param changes settings that differ from the installation's
 */
export async function startServiceProcess(
  { dataDir }: TestInstallation,
  name: keyof typeof HEALTH,
  changes: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const environment = JSON.parse(readFileSync(join(dataDir, 'environment.json'), 'utf8')) as Record<string, string>;
  const port = Number(changes['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, [join(APPS, name, 'main.js')], {
    env: { ...process.env, ...environment, ...changes, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A test run that dies must take it along.
  const abandon = (): void => void child.kill('SIGKILL');
  process.once('exit', abandon);
  const url = `http://127.0.0.1:${port}`;
  const isHealthy = async (): Promise<boolean> => (await fetch(`${url}${HEALTH[name]}`)).ok;
  await until(`one more ${name}`, isHealthy, 60_000).catch((error: unknown) => {
    abandon();
    throw error;
  });
  return {
    ...{ port, url },
    stop: async () => {
      process.off('exit', abandon);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
