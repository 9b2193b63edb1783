import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive } from './leftover.js';

let folder: string;
let server: EmbeddedPostgres;

/** Runs one statement on a connection of its own. */
async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql)
    .then((result) => result.rows)
    .finally(() => client.end());
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-postgres-'));
  server = await startEmbeddedPostgres({ dataDir: folder });
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps text in UTF-8, knows the case of Cyrillic letters and is durable', async () => {
  const [row] = await ask(
    server.url,
    `SELECT upper('калуга') AS upper, current_setting('synchronous_commit') AS sync,
    current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding`,
  );
  expect(row).toEqual({ upper: 'КАЛУГА', sync: 'on', fsync: 'on', encoding: 'UTF8' });
});

it('lets nobody in without the password, which only its owner can read', async () => {
  const without = server.url.replace(/:[0-9a-f]{48}@/, ':wrong@');
  expect(without).not.toBe(server.url);
  await expect(ask(without, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
});

it('writes no personal data into its log when a statement fails', async () => {
  await ask(server.url, 'CREATE TABLE person (email text PRIMARY KEY)');
  const twice = `INSERT INTO person VALUES ('vera@example.org'), ('vera@example.org')`;
  await expect(ask(server.url, twice)).rejects.toMatchObject({ code: '23505' });
  const log = readFileSync(join(folder, 'server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('vera@example.org');
});

it('moves to a free port when the wanted one is taken', async () => {
  const other = mkdtempSync(join(tmpdir(), 'twinhall-postgres-'));
  const second = await startEmbeddedPostgres({ dataDir: other, port: server.port });
  try {
    expect(second.port).not.toBe(server.port);
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await second.stop();
    rmSync(other, { recursive: true, force: true });
  }
}, 60_000);

it('comes back after kill -9 with everything that was committed', async () => {
  await ask(server.url, `CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number`);
  process.kill(server.pid, 'SIGKILL');
  expect(await server.exited).toBe('ended by SIGKILL');
  server = await startEmbeddedPostgres({ dataDir: folder, port: server.port });
  expect(await ask(server.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1000 }]);
}, 60_000);

it('ends the server that a killed parent left behind, and takes over its data', async () => {
  const left = server;
  server = await startEmbeddedPostgres({ dataDir: folder, port: left.port });
  expect(isAlive(left.pid)).toBe(false);
  expect(server.pid).not.toBe(left.pid);
  expect(await ask(server.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 1000 }]);
}, 60_000);

it('leaves no process behind when it stops', async () => {
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
  server = await startEmbeddedPostgres({ dataDir: folder });
}, 60_000);
