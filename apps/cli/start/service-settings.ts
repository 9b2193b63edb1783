import { readEnvironment, ServiceEnvironment } from '#platform/config';
import type { Installation } from './installation.js';

/**
 * Looks at the settings of the services before anything is started, so that a mistake is told at once.
 * @param env what was given, as in the environment
 * @throws EnvironmentMistakes, one sentence each
 */
export function checkServiceSettings(
  { TWINHALL_SECRET, BADGE_KEY }: Installation['secrets'],
  publicUrl: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const own = { DATABASE_URL: 'postgres://of-this-machine/twinhall', TWINHALL_SECRET, BADGE_KEY };
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const decided = { NODE_ENV: 'production', PORT: '0', PUBLIC_URL: publicUrl };
  readEnvironment(ServiceEnvironment, { ...own, ...given, ...decided });
}
