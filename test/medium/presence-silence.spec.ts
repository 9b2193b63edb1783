import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PresenceCounts } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

const SILENT_MS = 1_500;

let database: SuiteDatabase;
let conference: TestConference;
let gateways: RunningService[];
let clients: TestClient[] = [];

const enter = async (gateway: number, person: TestPerson): Promise<TestClient> => {
  const client = await connect(gateways[gateway]!.url, person.token);
  clients.push(client);
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
};
const counts = (client: TestClient): PresenceCounts | undefined => client.signals.at(-1)?.signals['presence:counted'];
const counted = (client: TestClient, wanted: Partial<PresenceCounts>): Promise<void> =>
  client.until(() => Object.entries(wanted).every(([key, value]) => counts(client)?.[key as 'hall'] === value));
const ledger = async (person: TestPerson): Promise<{ kind: string; key: string; at: Date }[]> =>
  (
    await database.pool.query<{ kind: string; key: string; at: Date }>(
      'SELECT kind, connection_key AS key, at FROM presence_observation WHERE person_id = $1 ORDER BY at, id',
      [person.id],
    )
  ).rows;

beforeAll(async () => {
  database = await createDatabase();
  conference = await makeConference(database.pool);
  const environment = testEnvironment(database.url, {
    ...{ PRESENCE_TICK_MS: '100', PRESENCE_SILENT_MS: String(SILENT_MS), PRESENCE_NOTE_MS: '250' },
  });
  gateways = [await startGateway(environment), await startGateway(environment)];
}, 60_000);

afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await until('all connections are gone', async () => {
    const left = await database.pool.query('SELECT FROM connection');
    return left.rowCount === 0;
  });
});

afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  await database.drop();
});

describe('silence', () => {
  it('keeps a connection while it beats, with few rows, and ends it at its last sign of life', async () => {
    const anna = await conference.person('Anna Beats');
    const { sessionId } = conference;
    const client = await enter(0, anna);
    await client.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    const began = Date.now();
    let beats = 0;
    await until('it lived three times longer than silence lasts', async () => {
      await client.ok('presence:beat', { sessionId });
      beats += 1;
      return Date.now() - began > SILENT_MS * 3;
    });
    const lastBeat = Date.now();
    const alive = await ledger(anna);
    expect(new Set(alive.map((row) => row.key)).size).toBe(1);
    expect(alive.length).toBeLessThan(beats / 2);
    // Still connected, but silent: taken for gone at its last beat; a later one begins a new connection.
    await counted(client, { remote: 0 });
    const ended = (await ledger(anna)).at(-1)!;
    expect(ended.kind).toBe('out');
    expect(ended.at.getTime()).toBeLessThanOrEqual(lastBeat);
    await client.ok('presence:beat', { sessionId });
    await counted(client, { remote: 1 });
    expect(new Set((await ledger(anna)).map((row) => row.key)).size).toBe(2);
  }, 20_000);

  it('ends the connections of a gateway that died', async () => {
    const [anna, reader] = [await conference.person('Anna Lost'), await conference.person('Reader Stays')];
    const { sessionId } = conference;
    const watching = await enter(1, reader);
    // What a killed gateway leaves behind: a row that nobody moves any more.
    await database.pool.query(
      `INSERT INTO connection (source, key, conference_id, session_id, person_id, visit_id, opened_at, last_seen_at, noted_at)
       VALUES ('heartbeat', 'of-the-dead', $1, $2, $3, $4, now() - interval '1 minute', now(), now())`,
      [conference.id, sessionId, anna.id, anna.visitId],
    );
    await database.pool.query(
      `INSERT INTO place_declaration (id, visit_id, session_id, person_id, place, language, declared_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'remote', 'de', now())`,
      [anna.visitId, sessionId, anna.id],
    );
    await counted(watching, { remote: 1 });
    await counted(watching, { remote: 0 });
    const rows = await ledger(anna);
    expect(rows.map((row) => row.kind)).toEqual(['out']);
  });
});
