import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#platform/embedded';
import type { TestInstallation } from './installation.js';
import { until } from './until.js';

const MAIN = join(import.meta.dirname, '..', '..', 'dist/apps/realtime-gateway/main.js');

/** One more gateway of an installation, in a process of its own, at its own port. */
export interface GatewayProcess {
  url: string;
  stop(): Promise<void>;
}

/** @param env what `startInstallation` was given */
export async function startGatewayProcess(
  { dataDir }: TestInstallation,
  env: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const environment = JSON.parse(readFileSync(join(dataDir, 'environment.json'), 'utf8')) as Record<string, string>;
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A test run that dies must take it along.
  const abandon = (): void => void child.kill('SIGKILL');
  process.once('exit', abandon);
  const url = `http://127.0.0.1:${port}`;
  await until('the second gateway', async () => (await fetch(`${url}/health`)).ok, 30_000);
  return {
    url,
    stop: async () => {
      process.off('exit', abandon);
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
