import { beforeAll, expect, it } from '@jest/globals';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
}, 60_000);

it('without a LiveKit server everything but sound and picture works, and says so', async () => {
  const { sessionId } = conference;
  const chair = await conference.person('Henrike Lauterbach');
  const person = await conference.person('Marina Kusnezowa');
  await conference.appoint(chair, 'moderator');
  const [onChair, onPerson] = [
    await connect(suite.gateways[0]!.url, chair.token),
    await connect(suite.gateways[0]!.url, person.token),
  ];
  try {
    await onChair.ok('session:open', { sessionId });
    const entry = await onPerson.ok('stream:enter', { stream: 'session', streamId: sessionId });
    expect(entry).toMatchObject({ shared: { stage: { available: false, people: [], hallFeed: 'none', booths: [] } } });
    const asked = await new TestBrowser(suite.service.url, person.token).post(`/api/sessions/${sessionId}/stage-token`);
    expect(asked).toMatchObject({ status: 503, body: { error: { code: 'stage/unavailable', retry: true } } });
    expect(asked.headers.get('retry-after')).toBe('2');
    const about = { sessionId, personId: person.id };
    expect(await onChair.refused('stage:invite', { ...about, sources: ['microphone'] })).toBe('stage/unavailable');
    expect(await onChair.refused('stage:mute', about)).toBe('stage/unavailable');
    await onChair.ok('stage:remove', about);
    await onChair.ok('stage:readmit', about);
    await onPerson.ok('question:ask', { sessionId, text: 'Geht es trotzdem?', language: 'de', anonymous: false });
    const webhook = await new TestBrowser(suite.service.url).send('POST', '/api/livekit/webhook', '{}');
    expect(webhook.status).toBe(503);
  } finally {
    onChair.close();
    onPerson.close();
  }
});
