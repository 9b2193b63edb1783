import { expect, it } from '@jest/globals';
import type { QuestionView } from '../../libs/contract/index.js';
import { makeConference } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ service: false, gateways: 1 });

/** Places of the questions that were asked, as a reader heard of them. */
const askedBy = (client: TestClient, sessionId: string): QuestionView['place'][] =>
  client.facts(sessionId).flatMap((fact) => (fact.type === 'question:asked' ? [fact.body.question.place] : []));

it('a question says where its author was when asking, and nothing where the author had said nothing', async () => {
  const conference = await makeConference(suite.database.pool);
  const { sessionId } = conference;
  const chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  const url = suite.gateways[0]!.url;
  const [onChair, onAuthor] = [
    await connect(url, chair.token),
    await connect(url, (await conference.person('Marina Kusnezowa')).token),
  ];
  const enter = { stream: 'session' as const, streamId: sessionId };
  await onChair.ok('stream:enter', enter);
  await onChair.ok('session:open', { sessionId });
  const ask = () => onAuthor.ok('question:ask', { sessionId, text: 'Was zuerst?', language: 'de', anonymous: false });
  const declare = (place: 'hall' | 'remote') => onAuthor.ok('place:declare', { sessionId, place, language: 'ru' });

  expect((await ask()).place).toBeNull();
  await declare('hall');
  expect((await ask()).place).toBe('hall');
  await declare('remote');
  expect((await ask()).place).toBe('remote');

  await onChair.until((client) => askedBy(client, sessionId).length === 3);
  expect(askedBy(onChair, sessionId)).toEqual([null, 'hall', 'remote']);
  const again = await connect(url, chair.token);
  const entry = (await again.ok('stream:enter', enter)) as unknown as { shared: { questions: QuestionView[] } };
  expect(new Set(entry.shared.questions.map(({ place }) => place))).toEqual(new Set([null, 'hall', 'remote']));
  for (const client of [onChair, onAuthor, again]) client.close();
});
