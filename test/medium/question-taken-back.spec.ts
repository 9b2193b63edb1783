import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const TEXT = 'Wer hat das Geld genommen?';

const suite = useSuite({ service: false, gateways: 1 });
const clients: TestClient[] = [];
let conference: TestConference;
let sessionId: string;
let asker: TestPerson;
let onChair: TestClient;
let onAsker: TestClient;
let onReader: TestClient;

const enter = async (person: TestPerson, after?: number): Promise<{ client: TestClient; entry: string }> => {
  const client = await connect(suite.gateways[0]!.url, person.token);
  clients.push(client);
  const from = after === undefined ? {} : { after };
  const entry = await client.ok('stream:enter', { stream: 'session', streamId: sessionId, ...from });
  return { client, entry: JSON.stringify(entry) };
};
const moved = (client: TestClient): string[] =>
  client.facts(sessionId).flatMap((fact) => (fact.type === 'question:moved' ? [fact.body.state] : []));

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  sessionId = conference.sessionId;
  const chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  asker = await conference.person('Marina Kusnezowa');
  onChair = (await enter(chair)).client;
  onAsker = (await enter(asker)).client;
  onReader = (await enter(await conference.person('Oleg Tarasow'))).client;
  await onChair.ok('session:open', { sessionId });
});

afterAll(() => clients.forEach((client) => client.close()));

describe('an approval that is taken back', () => {
  it('hides the question from everybody, also in a replay, and gives it back to its author', async () => {
    const asked = { sessionId, text: TEXT, language: 'de', anonymous: true };
    const { id: questionId } = await onAsker.ok('question:ask', asked);
    const away = await conference.person('Anna Weber');
    const knows = (client: TestClient) => client.facts(sessionId).some(({ type }) => type === 'question:asked');
    await onChair.until(knows);
    const before = onChair.frames.at(-1)!.upTo;
    await onChair.ok('question:moderate', { sessionId, questionId, state: 'visible' });
    await onReader.until((client) => client.facts(sessionId).some(({ type }) => type === 'question:shown'));
    await onReader.ok('question:vote', { sessionId, questionId, on: true });
    expect((await suite.database.pool.query('SELECT 1 FROM question_vote')).rowCount).toBe(1);

    expect(await onChair.ok('question:moderate', { sessionId, questionId, state: 'waiting' })).toMatchObject({
      state: 'waiting',
    });
    for (const client of [onReader, onAsker]) await client.until((one) => moved(one).at(-1) === 'waiting');
    const votes = await suite.database.pool.query('SELECT 1 FROM question_vote WHERE question_id = $1', [questionId]);
    expect(votes.rowCount).toBe(0);
    // Nobody else may vote for it, or learn that it is there, now or by what was missed.
    expect(await onReader.refused('question:vote', { sessionId, questionId, on: true })).toBe('question/not_found');
    expect(await onReader.refused('question:edit', { ...asked, questionId })).toBe('question/not_found');
    expect((await enter(away)).entry).not.toContain(TEXT);
    const missed = await enter(away, before);
    expect(missed.entry).toContain('"kind":"replay"');
    expect(missed.entry).not.toContain(TEXT);
    expect((await enter(asker, before)).entry).toContain(TEXT);

    // The author may change the words again, and what happens to them is no longer everybody's.
    await onAsker.ok('question:edit', { sessionId, questionId, text: 'Wohin ging das Geld?', language: 'de' });
    const known = moved(onReader).length;
    await onChair.ok('question:moderate', { sessionId, questionId, state: 'rejected' });
    await onAsker.until((client) => moved(client).at(-1) === 'rejected');
    await onChair.ok('question:moderate', { sessionId, questionId, state: 'visible' });
    const shown = (client: TestClient) => client.facts(sessionId).filter(({ type }) => type === 'question:shown');
    await onReader.until((client) => shown(client).length === 2);
    expect(moved(onReader)).toHaveLength(known);
    expect(shown(onReader)[0]?.body).toMatchObject({ question: { votes: 0 } });
    // Votes were for other words: they begin anew.
    expect(shown(onReader)[1]?.body).toMatchObject({
      question: { text: 'Wohin ging das Geld?', author: null, votes: 0 },
    });
    await onReader.ok('question:vote', { sessionId, questionId, on: true });
    await onChair.until((client) =>
      client
        .facts(sessionId)
        .some(({ type, body }) => type === 'question:counted' && JSON.stringify(body).includes(`"${questionId}":1`)),
    );
    const { entry } = await enter(await conference.person('Dora Neu'));
    expect(entry).toContain('"votes":1');
  });
});
