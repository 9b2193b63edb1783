import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, type RunningService } from '../harness/services.js';

let database: SuiteDatabase;
let conference: TestConference;
let gateways: RunningService[];
let chair: TestPerson;
let asker: TestPerson;
let reader: TestPerson;
const clients: TestClient[] = [];

const enter = async (gateway: number, person: TestPerson): Promise<TestClient> => {
  const client = await connect(gateways[gateway]!.url, person.token);
  clients.push(client);
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
};

beforeAll(async () => {
  database = await createDatabase();
  conference = await makeConference(database.pool);
  chair = await conference.person('Henrike Lauterbach');
  asker = await conference.person('Marina Kusnezowa');
  reader = await conference.person('Oleg Tarasow');
  await conference.appoint(chair, 'moderator');
  const environment = testEnvironment(database.url);
  gateways = [await startGateway(environment), await startGateway(environment)];
}, 60_000);

afterAll(async () => {
  for (const client of clients) client.close();
  for (const gateway of gateways) await gateway.stop();
  await database.drop();
});

describe('one session on two gateways', () => {
  it('tells each reader what its audience may know, in order and without gaps', async () => {
    const [onChair, onAsker, onReader] = [await enter(0, chair), await enter(1, asker), await enter(0, reader)];
    const { sessionId } = conference;
    expect(await onAsker.refused('session:open', { sessionId })).toBe('role/not_allowed');
    expect(await onAsker.refused('question:ask', { sessionId, text: 'Можно?', language: 'ru', anonymous: true })).toBe(
      'session/not_open',
    );
    await onChair.ok('session:open', { sessionId });
    const asked = await onAsker.ok('question:ask', {
      sessionId,
      text: 'Можно ли объединить архивы?',
      language: 'ru',
      anonymous: true,
    });
    expect(asked).toMatchObject({ state: 'waiting', mine: true, author: { id: asker.id } });
    await onChair.until((client) => client.facts(sessionId).some((fact) => fact.type === 'question:asked'));
    await onChair.ok('question:moderate', { sessionId, questionId: asked.id, state: 'onScreen' });
    for (const client of [onChair, onAsker, onReader])
      await client.until(() => client.facts(sessionId).some((fact) => fact.type === 'question:shown'));

    expect(onReader.facts(sessionId).map((fact) => fact.type)).toEqual(['session:opened', 'question:shown']);
    const received = JSON.stringify(onReader.frames);
    expect(received).not.toContain(asker.id);
    expect(received).not.toContain('Kusnezowa');
    const own = onAsker.facts(sessionId).find((fact) => fact.type === 'question:shown');
    expect(own?.body).toMatchObject({ question: { mine: true, author: { id: asker.id } } });
    const chairs = onChair.facts(sessionId).find((fact) => fact.type === 'question:shown');
    expect(chairs?.body).toMatchObject({ question: { author: { id: asker.id } } });
    for (const client of [onChair, onAsker, onReader]) {
      const frames = client.frames.filter((frame) => frame.stream === sessionId);
      frames.forEach((frame, index) => expect(frame.after).toBe(index === 0 ? 0 : frames[index - 1]!.upTo));
    }
  });

  it('stores a storm of votes once, in few facts, and converges', async () => {
    const { sessionId } = conference;
    const onChair = await enter(0, chair);
    const onAsker = await enter(1, asker);
    const question = await onAsker.ok('question:ask', {
      sessionId,
      text: 'Werden die Materialien zweisprachig?',
      language: 'de',
      anonymous: false,
    });
    await onChair.ok('question:moderate', { sessionId, questionId: question.id, state: 'visible' });
    const voters = await Promise.all(Array.from({ length: 60 }, (_, index) => conference.person(`Voter ${index}`)));
    const voting = await Promise.all(voters.map((voter, index) => connect(gateways[index % 2]!.url, voter.token)));
    clients.push(...voting);
    const before = await database.pool.query<{ seq: number }>('SELECT seq FROM stream_head WHERE stream_id = $1', [
      sessionId,
    ]);
    const id = randomUUID();
    const acks = await Promise.all(
      voting.flatMap((client, index) => {
        const vote = { sessionId, questionId: question.id, on: index !== 0 };
        const on = client.send('question:vote', { ...vote, on: true }, id);
        // The same id once more, and the first voter takes it back: order of one socket is kept.
        return [
          on,
          client.send('question:vote', { ...vote, on: true }, id),
          ...(index === 0 ? [client.send('question:vote', vote)] : []),
        ];
      }),
    );
    expect(acks.every((ack) => ack.ok)).toBe(true);
    const stored = await database.pool.query(
      'SELECT count(*)::int AS votes FROM question_vote WHERE question_id = $1',
      [question.id],
    );
    expect(stored.rows).toEqual([{ votes: 59 }]);
    const after = await database.pool.query<{ seq: number }>('SELECT seq FROM stream_head WHERE stream_id = $1', [
      sessionId,
    ]);
    expect(after.rows[0]!.seq - before.rows[0]!.seq).toBeLessThan(30);
    const told = (client: TestClient): number | undefined => {
      const counted = client.facts(sessionId).filter((fact) => fact.type === 'question:counted');
      return counted.at(-1)?.body.votes[question.id];
    };
    for (const client of [onChair, onAsker]) await client.until((one) => told(one) === 59);
  });

  it('tells both devices of a person who votes on both at once', async () => {
    const { sessionId } = conference;
    const [onChair, first] = [await enter(0, chair), await enter(0, reader)];
    const asked = await onChair.ok('question:ask', {
      sessionId,
      text: 'Zwei Geräte?',
      language: 'de',
      anonymous: false,
    });
    await onChair.ok('question:moderate', { sessionId, questionId: asked.id, state: 'visible' });
    const second = await enter(0, await conference.device(reader));
    const votes = [first, second].map((client, index) =>
      client.ok('question:vote', { sessionId, questionId: asked.id, on: index === 0 }),
    );
    await Promise.all(votes);
    const told = (client: TestClient): boolean | undefined =>
      client
        .facts(sessionId)
        .flatMap((fact) => (fact.type === 'question:voted' ? [fact.body.votes[asked.id]] : []))
        .at(-1);
    for (const client of [first, second]) await client.until((one) => told(one) === false);
  });

  it('replays by today’s rights what a reader missed', async () => {
    const { sessionId } = conference;
    const client = await connect(gateways[1]!.url, reader.token);
    clients.push(client);
    const entry = await client.ok('stream:enter', { stream: 'session', streamId: sessionId, after: 1 });
    expect(entry.kind).toBe('replay');
    const received = JSON.stringify(entry);
    expect(received).toContain('question:shown');
    expect(received).not.toContain('question:asked');
    expect(received).not.toContain(
      asker.id.slice(0, 36) + '","name":"Marina Kusnezowa","town":{},"language":"de"},"anonymous":true',
    );
    const snapshot = await client.ok('stream:enter', { stream: 'session', streamId: sessionId });
    expect(snapshot).toMatchObject({ kind: 'session', audience: 'all', shared: { session: { state: 'open' } } });
  });

  it('refuses strangers in the handshake', async () => {
    await expect(connect(gateways[0]!.url, null)).rejects.toThrow('visit/required');
    await expect(connect(gateways[0]!.url, 'x'.repeat(43))).rejects.toThrow('visit/required');
    await expect(connect(gateways[0]!.url, reader.token, { protocol: 0 })).rejects.toThrow('protocol/outdated');
    await expect(connect(gateways[0]!.url, reader.token, { origin: 'https://evil.example' })).rejects.toThrow();
  });

  it('answers what no gateway knows, and malformed payloads, without echoing them', async () => {
    const client = await connect(gateways[0]!.url, reader.token);
    clients.push(client);
    const raw = (...event: unknown[]): Promise<unknown> =>
      new Promise((resolve) =>
        (client.socket as unknown as { emit(...args: unknown[]): void }).emit(event[0], ...event.slice(1), resolve),
      );
    expect(await raw('constructor', {})).toMatchObject({ ok: false, error: { code: 'command/unknown' } });
    expect(await raw('question:ask', 'text')).toMatchObject({ ok: false, error: { code: 'input/invalid' } });
    expect(await raw('question:ask', { id: randomUUID(), sessionId: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'input/invalid' },
    });
    let deep: unknown = 1;
    for (let level = 0; level < 3_000; level += 1) deep = [deep];
    expect(await raw('question:ask', { id: randomUUID(), deep })).toMatchObject({
      ok: false,
      error: { code: 'input/too_large' },
    });
    const nul = { id: randomUUID(), sessionId: conference.sessionId, text: 'a\0b', language: 'de', anonymous: false };
    expect(await raw('question:ask', nul)).toMatchObject({
      ok: false,
      error: { code: 'input/invalid', detail: { field: 'text' } },
    });
  });
});
