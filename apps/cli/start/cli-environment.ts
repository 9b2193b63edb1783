import { startEmbeddedPostgres } from '#platform/embedded';
import { migrate } from '#database';
import { lastPublicUrl, openInstallation, runningEnvironment } from './installation.js';
import { StartOptions } from './start-options.config.js';

/** What a command of the command line works with; the same names as in the environment of the services. */
export interface CliEnvironment {
  DATABASE_URL: string;
  PUBLIC_URL: string;
  TWINHALL_SECRET: string;
  BADGE_KEY: string;
}

const NAMES = ['DATABASE_URL', 'PUBLIC_URL', 'TWINHALL_SECRET', 'BADGE_KEY'] as const;

function complete(given: Readonly<Record<string, string | undefined>>): CliEnvironment {
  const missing = NAMES.find((name) => !given[name]);
  if (missing !== undefined)
    throw new Error(
      `${missing} is missing: with DATABASE_URL given, give all of ${NAMES.join(', ')}, as the services have them.`,
    );
  return Object.fromEntries(NAMES.map((name) => [name, given[name]])) as unknown as CliEnvironment;
}

/**
 * Does `work` on an installation: the one named by DATABASE_URL; else what runs on the data folder now; else
 * PostgreSQL is started on it, with all tables, for as long as the work takes.
 * @throws one sentence when there is no way to the data, and whatever `work` throws
 */
export async function withInstallation<T>(work: (environment: CliEnvironment) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(complete(process.env));
  const dataDir = process.env.TWINHALL_DATA_DIR ?? new StartOptions().TWINHALL_DATA_DIR;
  const running = await runningEnvironment(dataDir);
  if (running !== undefined) return work(complete(running));
  const installation = await openInstallation(dataDir);
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: installation.path('postgres') });
    try {
      await migrate(postgres.url);
      const PUBLIC_URL = process.env.PUBLIC_URL ?? lastPublicUrl(installation.folder);
      return await work(complete({ ...installation.secrets, PUBLIC_URL, DATABASE_URL: postgres.url }));
    } finally {
      await postgres.stop();
    }
  } finally {
    installation.release();
  }
}
