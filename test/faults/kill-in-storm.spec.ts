import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RealtimeClient } from '../../apps/web/src/realtime/client/realtime-client.js';
import type { SessionView } from '../../apps/web/src/realtime/streams/session-view.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { until } from '../harness/until.js';

/** 100 people ask five questions and vote five times: a thousand commands. */
const PEOPLE = 100;
const EACH = 5;

let installation: TestInstallation;
let conference: TestConference;
const open: RealtimeClient[] = [];

/** The very client of the web page, with a person's cookie. */
function enter(person: TestPerson): {
  client: RealtimeClient;
  view: () => SessionView | undefined;
  live: () => boolean;
} {
  const headers = { origin: installation.url, cookie: `__Host-twinhall=${person.token}` };
  const client = new RealtimeClient({
    url: installation.url,
    headers,
    pace: { firstMs: 100, longestMs: 1_000 },
    patienceMs: 3_000,
  });
  open.push(client);
  const reader = client.session(conference.sessionId, person.id);
  client.keep(conference.sessionId);
  const reading = () => reader.reading.value();
  const view = (): SessionView | undefined => {
    const now = reading();
    return now.phase === 'reading' ? now.view : undefined;
  };
  const live = (): boolean => {
    const now = reading();
    return now.phase === 'reading' && now.isLive;
  };
  return { client, view, live };
}

async function kill(part: Parameters<TestInstallation['pidOf']>[0]): Promise<void> {
  const pid = await until(`${part} to run`, () => installation.pidOf(part));
  process.kill(pid, 'SIGKILL');
  await until(
    `${part} to be replaced`,
    async () => {
      const now = await installation.pidOf(part);
      return now !== undefined && now !== pid;
    },
    20_000,
  );
}

/** Kills PostgreSQL with everything it forked, as a power cut would. */
const killPostgres = (): Promise<void> => kill('postgres');

beforeAll(async () => {
  installation = await startInstallation();
  conference = await makeConference(installation.pool);
}, 90_000);

afterAll(async () => {
  for (const client of open) client.connection.close();
  await installation.stop();
}, 30_000);

it('keeps everything it said yes to, once, while its parts are killed; all converge without a reload', async () => {
  const { sessionId } = conference;
  const chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => conference.person(`Person ${index}`)));
  const onChair = enter(chair);
  await onChair.client.send('session:open', { sessionId });
  const targets: string[] = [];
  for (let index = 0; index < EACH; index += 1) {
    const asked = await onChair.client.send('question:ask', {
      sessionId,
      text: `Target ${index}`,
      language: 'de',
      anonymous: false,
    });
    await onChair.client.send('question:moderate', { sessionId, questionId: asked.id, state: 'visible' });
    targets.push(asked.id);
  }
  const crowd = people.map((person) => ({ person, ...enter(person) }));
  for (const one of crowd) await until('everybody to be in', one.live, 20_000);

  let done = 0;
  const count = <T>(answer: T): T => {
    done += 1;
    return answer;
  };
  const storm = crowd.flatMap(({ client, person }) =>
    targets.flatMap((questionId, index) => [
      client
        .send('question:ask', {
          sessionId,
          text: `Frage ${index} von ${person.id}`,
          language: 'de',
          anonymous: index % 2 === 0,
        })
        .then(count),
      client.send('question:vote', { sessionId, questionId, on: true }).then(count),
    ]),
  );
  const answered = Promise.all(storm);
  await until('a first part of the storm', () => done > 50, 30_000);
  await kill('realtime-gateway');
  await until('a second part of the storm', () => done > 300, 30_000);
  await killPostgres();
  await kill('session-service');
  await kill('realtime-gateway');
  await answered;
  expect(done).toBe(PEOPLE * EACH * 2);

  const { rows } = await installation.pool.query<{ text: string; copies: number }>(
    "SELECT text, count(*)::int AS copies FROM question WHERE session_id = $1 AND text LIKE 'Frage %' GROUP BY text",
    [sessionId],
  );
  expect(rows).toHaveLength(PEOPLE * EACH);
  expect(rows.every((row) => row.copies === 1)).toBe(true);
  const stream = await installation.pool.query<{ facts: number; head: number }>(
    'SELECT count(*)::int AS facts, max(seq) AS head FROM fact WHERE stream_id = $1',
    [sessionId],
  );
  expect(stream.rows[0]!.facts).toBe(stream.rows[0]!.head);

  const fresh = enter(people[0]!);
  await until('a fresh reader', fresh.live);
  const counts = (view: SessionView | undefined): string =>
    JSON.stringify(
      view?.questions
        .filter((question) => targets.includes(question.id))
        .map(({ id, votes, state }) => [id, votes, state]),
    );
  expect(JSON.parse(counts(fresh.view()))).toEqual(
    expect.arrayContaining(targets.map((id) => [id, PEOPLE, 'visible'])),
  );
  for (const one of crowd)
    await until('every reader to agree', () => one.live() && counts(one.view()) === counts(fresh.view()), 10_000);
  const own = crowd[7]!.view()!;
  expect(own.questions.filter((question) => question.mine)).toHaveLength(EACH);
  expect([...own.mine.votes].sort()).toEqual([...targets].sort());
  await until(
    'the chair to see every question',
    () => onChair.view()?.questions.length === PEOPLE * EACH + EACH,
    10_000,
  );
}, 180_000);
