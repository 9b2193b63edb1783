import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ServiceEnvironment } from '../../libs/platform/config/index.js';

const MAIN = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line as it was built, on a database of the test's own. */
export function commandLine(environment: ServiceEnvironment): (...args: string[]) => Promise<CommandResult> {
  const { DATABASE_URL, PUBLIC_URL, TWINHALL_SECRET, BADGE_KEY } = environment;
  const env = { PATH: process.env['PATH'], DATABASE_URL, PUBLIC_URL, TWINHALL_SECRET, BADGE_KEY };
  return (...args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const result: CommandResult = { code: null, stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
      child.once('error', reject);
      child.once('close', (code) => resolve({ ...result, code }));
    });
}
