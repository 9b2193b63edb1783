import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PresenceCounts } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { DoorPhone } from '../harness/door-phone.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, startSessionService, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

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
    PRESENCE_TICK_MS: '100',
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

  it('counts into the hall whom the door let in, and nobody twice', async () => {
    const service = await startSessionService(testEnvironment(database.url));
    try {
      const [anna, steward] = [
        await conference.person('Anna Inside'),
        await conference.person('Door Keeper', 'steward'),
      ];
      const { sessionId } = conference;
      const [onAnna, onSteward] = [await enter(0, anna), await enter(1, steward)];
      await onAnna.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
      await counted(onSteward, { hall: 0, remote: 1, total: 1 });
      const door = new DoorPhone(conference, service.url, steward);
      await door.one({ personId: anna.id });
      for (const client of [onAnna, onSteward]) await counted(client, { hall: 1, remote: 0, total: 1 });
      await door.one({ personId: anna.id, direction: 'out' });
      for (const client of [onAnna, onSteward]) await counted(client, { hall: 0, remote: 1, total: 1 });
    } finally {
      await service.stop();
    }
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
