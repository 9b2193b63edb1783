import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated database of one suite's own. */
export interface SuiteDatabase {
  url: string;
  pool: pg.Pool;
  drop(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('Run this suite with the jest project that starts PostgreSQL (medium).');
  return url;
};

async function onServer(sql: string): Promise<void> {
  // Never through the template itself: PostgreSQL copies only databases nobody is connected to.
  const url = new URL(serverUrl());
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Copies the migrated template: about 50 ms. */
export async function createDatabase(): Promise<SuiteDatabase> {
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl());
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${url.pathname.slice(1)}`);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined);
  const drop = async (): Promise<void> => {
    await pool.end();
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: url.href, pool, drop };
}
