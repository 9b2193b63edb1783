import { DataSource } from 'typeorm';
import { postgresOptions } from '#platform/database';
import { migrations } from './migrations/index.js';
import { tables } from './tables.js';

/** A data source with all tables and migrations; not initialised. */
export const allTables = (url: string): DataSource =>
  new DataSource({ ...postgresOptions(url, 2), entities: tables, migrations, migrationsTransactionMode: 'each' });

/** Brings the schema of a database up to date; safe when several processes start at once. */
export async function migrate(url: string): Promise<void> {
  const source = await allTables(url).initialize();
  try {
    // Session lock, so that two starts never migrate the same database together; freed with the connection.
    const runner = source.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(824217)');
    await source.runMigrations();
    await runner.query('SELECT pg_advisory_unlock(824217)');
    await runner.release();
  } finally {
    await source.destroy();
  }
}
