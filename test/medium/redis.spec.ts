import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';
import { SessionCountsService } from '../../apps/realtime-gateway/fan-out/session-counts.service.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { listenForNotifications, type HeardNotifications } from '../harness/heard-notifications.js';
import { startRedis, type RedisProcess } from '../harness/redis-server.js';
import { startGateway, startSessionService, type RunningService } from '../harness/services.js';
import { until } from '../harness/until.js';

const TICK_MS = 100;

let database: SuiteDatabase;
let conference: TestConference;
let redis: RedisProcess;
let notified: HeardNotifications;
let service: RunningService;
let gateways: RunningService[];
let chair: TestPerson;
const clients: TestClient[] = [];

const enter = async (gateway: number, person: TestPerson): Promise<TestClient> => {
  const client = await connect(gateways[gateway]!.url, person.token);
  clients.push(client);
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
};

const healthOf = async (url: string): Promise<{ status: number; redis: unknown }> => {
  const answer = await fetch(url);
  return { status: answer.status, redis: ((await answer.json()) as { redis?: unknown }).redis };
};

/** Milliseconds until a reader at the second gateway hears what was said at the first. */
const announce = async (from: TestClient, to: TestClient, text: string): Promise<number> => {
  const since = performance.now();
  await from.ok('session:announce', { sessionId: conference.sessionId, text, language: 'de' });
  await to.until(() => JSON.stringify(to.facts(conference.sessionId)).includes(text), 5_000);
  return performance.now() - since;
};

beforeAll(async () => {
  database = await createDatabase();
  conference = await makeConference(database.pool);
  chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  redis = await startRedis();
  notified = await listenForNotifications(database.url);
  // The poll is so rare that what arrives came by the bell.
  const environment = testEnvironment(database.url, {
    ...{ REDIS_URL: redis.url, TWINHALL_SECRET: randomBytes(32).toString('hex') },
    ...{ FACT_POLL_MS: '60000', PRESENCE_TICK_MS: String(TICK_MS) },
  });
  gateways = [await startGateway(environment), await startGateway(environment)];
  service = await startSessionService(environment);
  await until('both lines', async () => {
    const health = await Promise.all(gateways.map(({ url }) => healthOf(`${url}/health`)));
    return health.every((one) => (one.redis as { ok: boolean }).ok);
  });
}, 60_000);

afterAll(async () => {
  for (const client of clients) client.close();
  for (const running of [...gateways, service]) await running.stop();
  await notified.stop();
  await redis.stop();
  await database.drop();
});

describe('two gateways and Redis', () => {
  let onChair: TestClient;
  let onReader: TestClient;

  beforeAll(async () => {
    onChair = await enter(0, chair);
    onReader = await enter(1, await conference.person('Oleg Tarasow'));
    await onChair.ok('session:open', { sessionId: conference.sessionId });
  });

  it('ring through Redis alone', async () => {
    const before = notified.count();
    for (let index = 0; index < 10; index += 1)
      expect(await announce(onChair, onReader, `Ansage ${index}`)).toBeLessThan(1_000);
    expect(notified.count()).toBe(before);
  });

  it('count each session once per tick together, and tell the same', async () => {
    const { sessionId } = conference;
    const runs = gateways.map(({ app }) => jest.spyOn(app.get(SessionCountsService), 'count'));
    for (const client of [onChair, onReader])
      await client.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    for (const client of [onChair, onReader])
      await client.until(() => client.signals.at(-1)?.signals['presence:counted']?.remote === 2);
    const counted = (): number => runs.reduce((sum, run) => sum + run.mock.calls.length, 0);
    const [since, from] = [performance.now(), counted()];
    await until('forty counts', () => counted() - from >= 40, 20_000);
    const ticks = (performance.now() - since) / TICK_MS;
    // Each by itself would make two counts a tick.
    expect((counted() - from) / ticks).toBeLessThan(1.5);
  }, 30_000);

  it('ignore what no gateway says', async () => {
    const vandal = new Redis(redis.url);
    try {
      const channels = (await vandal.pubsub('CHANNELS')) as string[];
      expect(channels).toHaveLength(2);
      const garbage = ['', 'x', 'null', '[]', '{"by":"x","sessionId":"y"}', '{"by":1}', `${'['.repeat(10_000)}`];
      for (const channel of channels) for (const text of garbage) await vandal.publish(channel, text);
    } finally {
      vandal.disconnect();
    }
    expect(await announce(onChair, onReader, 'Nach dem Unfug')).toBeLessThan(1_000);
  });

  it('carry on through PostgreSQL while Redis is away, and say so', async () => {
    const addresses = [...gateways.map(({ url }) => `${url}/health`), `${service.url}/api/health`];
    for (const address of addresses) expect(await healthOf(address)).toEqual({ status: 200, redis: { ok: true } });
    await redis.kill();
    await until('everybody to notice', async () => {
      const health = await Promise.all(addresses.map(healthOf));
      return health.every((one) => (one.redis as { ok: boolean }).ok === false);
    });
    const missing: unknown = expect.stringContaining('REDIS_URL');
    for (const address of [...addresses, `${service.url}/api/ready`])
      expect(await healthOf(address)).toEqual({ status: 200, redis: { ok: false, missing } });

    const before = notified.count();
    expect(await announce(onChair, onReader, 'Ohne Redis')).toBeLessThan(1_000);
    expect(notified.count()).toBeGreaterThan(before);

    const seen = onReader.signals.length;
    await onChair.ok('place:declare', { sessionId: conference.sessionId, place: 'hall', language: 'floor' });
    await onReader.until(
      (client) => client.signals.length > seen && client.signals.at(-1)?.signals['presence:counted']?.remote === 1,
    );

    await redis.start();
    await until('everybody to be back', async () => {
      const health = await Promise.all(addresses.map(healthOf));
      return health.every((one) => (one.redis as { ok: boolean }).ok);
    });
    const after = notified.count();
    expect(await announce(onChair, onReader, 'Wieder mit Redis')).toBeLessThan(1_000);
    expect(notified.count()).toBe(after);
    expect([onChair, onReader].every(({ socket }) => socket.connected)).toBe(true);
  }, 30_000);
});

describe('without Redis', () => {
  it('nobody speaks of it, and the poll finds what nobody rang for', async () => {
    const gateway = await startGateway(testEnvironment(database.url, { FACT_POLL_MS: '100' }));
    try {
      expect(await healthOf(`${gateway.url}/health`)).toEqual({ status: 200, redis: undefined });
      const client = await connect(gateway.url, chair.token);
      clients.push(client);
      await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
      await database.pool.query(
        `WITH head AS (UPDATE stream_head SET seq = seq + 1 WHERE stream_id = $1 RETURNING seq)
         INSERT INTO fact (stream_id, seq, type, at, views) SELECT $1, seq, 'stage:reached', now(), $2 FROM head`,
        [conference.sessionId, JSON.stringify({ all: { available: true } })],
      );
      await client.until(() => client.facts().some(({ type }) => type === 'stage:reached'));
    } finally {
      await gateway.stop();
    }
  });
});
