import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../dist/apps/cli/database/index.js';
import { startEmbeddedPostgres } from '../../dist/libs/platform/embedded/index.js';

/**
 * One real PostgreSQL for all suites of a run; its migrated database is the template of every suite's own. Runs the
 * build, because jest loads a global setup without its transforms: `npm test` builds first.
 */
export default async function setup() {
  const server = await startEmbeddedPostgres({
    dataDir: mkdtempSync(join(tmpdir(), 'twinhall-test-')),
    settings: { max_connections: '300', fsync: 'off' },
  });
  globalThis.twinhallPostgres = server;
  await migrate(server.url);
  process.env['TEST_POSTGRES_URL'] = server.url;
}
