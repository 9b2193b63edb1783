import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PresenceCounts } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

const SILENT_MS = 900;

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
    await database.pool.query(
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

describe('who is there', () => {
  it('counts the remote ones on both gateways, and never a phone that says "hall"', async () => {
    const [anna, boris, phone] = [
      await conference.person('Anna Weber'),
      await conference.person('Boris Orlow'),
      await conference.person('Phone Owner'),
    ];
    const { sessionId } = conference;
    const [onAnna, onBoris, onPhone] = [await enter(0, anna), await enter(1, boris), await enter(1, phone)];
    await counted(onAnna, { hall: 0, remote: 0, total: 0, limit: 40 });
    await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await onBoris.ok('place:declare', { sessionId, place: 'remote', language: 'ru' });
    await onPhone.ok('place:declare', { sessionId, place: 'hall', language: 'floor' });
    for (const client of [onAnna, onBoris, onPhone]) await counted(client, { hall: 0, remote: 2, total: 2 });
    await onBoris.ok('stream:leave', { streamId: sessionId });
    for (const client of [onAnna, onPhone]) await counted(client, { remote: 1, total: 1 });
    expect((await ledger(boris)).map((row) => row.kind)).toEqual(['in', 'out']);
  });

  it('tells a declared place to the own devices alone, and nothing new to nobody', async () => {
    const [anna, other] = [await conference.person('Anna Other'), await conference.person('Reader Other')];
    const { sessionId } = conference;
    const [first, second, reader] = [await enter(0, anna), await enter(1, anna), await enter(0, other)];
    await first.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await second.until(() => second.facts(sessionId).some((fact) => fact.type === 'place:declared'));
    await first.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await first.ok('place:declare', { sessionId, place: 'hall', language: 'de' });
    await second.until(() => second.facts(sessionId).filter((fact) => fact.type === 'place:declared').length === 2);
    expect(reader.facts(sessionId).filter((fact) => fact.type === 'place:declared')).toEqual([]);
    const kept = await database.pool.query('SELECT place FROM place_declaration WHERE person_id = $1 ORDER BY id', [
      anna.id,
    ]);
    expect(kept.rows.map((row: { place: string }) => row.place)).toEqual(['remote', 'hall']);
    expect(await first.refused('place:declare', { sessionId, place: 'moon' as 'hall', language: 'de' })).toBe(
      'input/invalid',
    );
  });

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

  it('lists people to staff only', async () => {
    const [anna, steward] = [await conference.person('Anna Listed'), await conference.person('Steward One', 'steward')];
    const { sessionId } = conference;
    const [onAnna, onSteward] = [await enter(0, anna), await enter(1, steward)];
    await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    await counted(onSteward, { remote: 1 });
    expect(await onAnna.refused('presence:list', { sessionId })).toBe('role/not_allowed');
    const { people } = await onSteward.ok('presence:list', { sessionId });
    expect(people).toEqual([
      { id: anna.id, name: 'Anna Listed', town: {}, language: 'de', place: 'remote', onStage: false },
    ]);
  });

  it('takes no evidence from a hall device', async () => {
    const device = await conference.person('Hall Device', 'hallDevice');
    const client = await enter(0, device);
    await client.ok('presence:beat', { sessionId: conference.sessionId });
    expect(
      await client.refused('place:declare', { sessionId: conference.sessionId, place: 'remote', language: 'de' }),
    ).toBe('role/not_allowed');
    expect(await ledger(device)).toEqual([]);
  });

  it('tells a crowd once per tick, and keeps no receipts of beats', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, (_, index) => conference.person(`Person ${index}`)));
    const { sessionId } = conference;
    const all = await Promise.all(people.map((person, index) => enter(index % 2, person)));
    await Promise.all(all.map((client) => client.ok('place:declare', { sessionId, place: 'remote', language: 'de' })));
    await counted(all[0]!, { remote: 60 });
    await counted(all[1]!, { remote: 60 });
    const beating = await Promise.all(all.map((client) => client.ok('presence:beat', { sessionId })));
    expect(beating).toHaveLength(60);
    const receipts = await database.pool.query("SELECT FROM receipt WHERE command = 'presence:beat'");
    expect(receipts.rowCount).toBe(0);
    // Told once per tick, not once per person.
    const signals = all[0]!.signals.length;
    expect(signals).toBeLessThan(60);
  }, 30_000);
});
