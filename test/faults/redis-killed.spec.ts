import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { startServiceProcess, type ServiceProcess } from '../harness/service-process.js';
import { listenForNotifications, type HeardNotifications } from '../harness/heard-notifications.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { startRedis, type RedisProcess } from '../harness/redis-server.js';
import { until } from '../harness/until.js';

const PEOPLE = 60;
/** In each of three rounds: all that a person may ask in a minute. */
const EACH = 2;

let redis: RedisProcess;
let installation: TestInstallation;
let second: ServiceProcess;
let notified: HeardNotifications;
let conference: TestConference;
const clients: TestClient[] = [];
/** How to end what was started, also when the start broke off in the middle. */
const ends: (() => Promise<void>)[] = [];

/** Odd ones come in by the public door, even ones at the second gateway. None of them ever reconnects. */
async function enter(person: TestPerson): Promise<TestClient> {
  const url = clients.length % 2 === 0 ? installation.url : second.url;
  const client = await connect(url, person.token, { origin: installation.url });
  clients.push(client);
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
}

const asked = (client: TestClient): Set<string> =>
  new Set(
    client
      .facts(conference.sessionId)
      .flatMap((fact) => (fact.type === 'question:asked' ? [fact.body.question.text] : [])),
  );

/** True when the public door and both gateways say that Redis is there, or away. */
async function redisIs(ok: boolean): Promise<boolean> {
  const answers = await Promise.all([fetch(`${installation.url}/api/health`), fetch(`${second.url}/health`)]);
  const health = (await Promise.all(answers.map((answer) => answer.json()))) as { redis: { ok: boolean } }[];
  return answers.every(({ status }) => status === 200) && health.every(({ redis: part }) => part.ok === ok);
}

beforeAll(async () => {
  redis = await startRedis();
  ends.unshift(() => redis.stop());
  // The poll is so rare that what arrives came by a bell.
  const env = { REDIS_URL: redis.url, FACT_POLL_MS: '60000' };
  installation = await startInstallation(env);
  ends.unshift(() => installation.stop());
  second = await startServiceProcess(installation, 'realtime-gateway', env);
  ends.unshift(() => second.stop());
  notified = await listenForNotifications(installation.databaseUrl);
  ends.unshift(() => notified.stop());
  conference = await makeConference(installation.pool);
}, 90_000);

afterAll(async () => {
  for (const client of clients) client.close();
  for (const end of ends) await end();
}, 30_000);

it('loses no fact and nobody while Redis is killed, comes back and is emptied in the middle of commands', async () => {
  const { sessionId } = conference;
  await until('Redis at all processes', () => redisIs(true));
  const chairs = await Promise.all(['Henrike Lauterbach', 'Timur Dawydow'].map((name) => conference.person(name)));
  for (const chair of chairs) await conference.appoint(chair, 'moderator');
  const readers: TestClient[] = [];
  for (const chair of chairs) readers.push(await enter(chair));
  await readers[0]!.ok('session:open', { sessionId });
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => conference.person(`Person ${index}`)));
  const crowd: TestClient[] = [];
  for (const person of people) crowd.push(await enter(person));

  const wanted = new Set<string>();
  const storm = async (round: string, middle: () => Promise<void>): Promise<void> => {
    let done = 0;
    const answers = crowd.flatMap((client, index) =>
      Array.from({ length: EACH }, async (_, turn) => {
        const text = `${round}, Frage ${turn} von ${index}`;
        await client.ok('question:ask', { sessionId, text, language: 'de', anonymous: false });
        wanted.add(text);
        done += 1;
      }),
    );
    await until('a first part of the storm', () => done > 20);
    await middle();
    await Promise.all(answers);
    for (const reader of readers)
      await reader.until((client) => [...wanted].every((text) => asked(client).has(text)), 5_000);
  };

  await storm('mit Redis', async () => {
    await redis.kill();
  });
  await until('everybody to notice', () => redisIs(false));
  const before = notified.count();
  await storm('ohne Redis', async () => {
    await redis.start();
  });
  expect(notified.count()).toBeGreaterThan(before);

  await until('Redis at all processes again', () => redisIs(true));
  const after = notified.count();
  await storm('wieder mit Redis', async () => {
    const vandal = new Redis(redis.url);
    await vandal.flushall();
    vandal.disconnect();
  });
  expect(notified.count()).toBe(after);
  expect(wanted.size).toBe(PEOPLE * EACH * 3);
  expect(clients.every(({ socket }) => socket.connected)).toBe(true);
}, 120_000);
