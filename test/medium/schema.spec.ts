import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { allTables } from '#database';
import { makeConference } from '../factories/conference.factory.js';
import { TestLedger } from '../factories/ledger.factory.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite({ service: false });

const MIGRATIONS = join(import.meta.dirname, '../../apps/cli/database/migrations');

it('the migrations make exactly the schema of the entities', async () => {
  const source = await allTables(suite.database.url).initialize();
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect([...upQueries, ...downQueries].map(({ query }) => query)).toEqual([]);
});

it('migrations run in the order of their files', async () => {
  const files = readdirSync(MIGRATIONS).filter((file) => /^\d{4}-/.test(file));
  const { rows } = await suite.database.pool.query<{ name: string; timestamp: string }>(
    'SELECT name, timestamp FROM migrations ORDER BY id',
  );
  // The number of the file stands before nine digits of minutes, so that the initial one may be written anew.
  const numbers = rows.map(({ name }) => name.slice(-13, -9));
  expect(numbers).toEqual(files.map((file) => file.slice(0, 4)).sort());
  expect(rows.map(({ timestamp }) => Number(timestamp))).toEqual(rows.map(({ name }) => Number(name.slice(-13))));
});

describe('what is evidence, or was told, is never changed', () => {
  beforeAll(async () => {
    const { pool } = suite.database;
    const conference = await makeConference(pool);
    const person = await conference.person('Helga Wiesner');
    const ledger = new TestLedger(pool, conference, new Date());
    await ledger.scan(person, 'in', 0);
    await ledger.declare(person, 'hall', 0);
    await pool.query(`INSERT INTO fact VALUES ($1, 1, 'session:opened', now(), '{"all": {}}')`, [conference.sessionId]);
    await pool.query(
      `INSERT INTO webhook_event (id, event, at, received_at) VALUES ($1, 'participant_joined', now(), now())`,
      [v7()],
    );
  });

  /** With a column that a forger would like to change. */
  const tables = {
    presence_observation: 'person_id = NULL',
    fact: `views = '{}'`,
    release: `note = 'x'`,
    webhook_event: 'at = now()',
    place_declaration: `place = 'remote'`,
  };

  it.each(
    Object.entries(tables).flatMap(([table, change]) => [
      [table, 'UPDATE', `UPDATE ${table} SET ${change}`],
      [table, 'DELETE', `DELETE FROM ${table}`],
      [table, 'TRUNCATE', `TRUNCATE ${table}`],
    ]),
  )('%s: %s', async (table, change, sql) => {
    const before = await storedRows(suite.database);
    expect(before[table]).toMatch(/^[1-9]/);
    await expect(suite.database.pool.query(sql)).rejects.toThrow(`${table} is append-only: ${change} is refused.`);
    expect(await storedRows(suite.database)).toEqual(before);
  });
});
