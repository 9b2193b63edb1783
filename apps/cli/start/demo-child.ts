import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DIST } from './project-root.js';

/**
 * Runs the command `demo`, whose words are shown as they are: it knows what there is to try.
 * @returns false when it failed (it has said why)
 */
export function seedDemo(environment: Readonly<Record<string, string>>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(DIST, 'apps/cli/main.js'), 'demo'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      signal,
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
