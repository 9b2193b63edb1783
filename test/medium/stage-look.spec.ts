import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';

let stage: TestStage;
let onChair: TestClient;
let sessionId: string;

beforeAll(async () => {
  // Neither webhooks nor polls tell of anybody.
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '200' } });
  sessionId = stage.sessionId;
  const chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
  await stage.token(chair);
  stage.relay.isOpen = false;
}, 60_000);

afterAll(() => stage.stop(), 60_000);

it('LiveKit is asked before somebody of whom nobody told is said not to be there', async () => {
  const person = await stage.conference.person('Marina Kusnezowa');
  const invite = { sessionId, personId: person.id, sources: ['microphone' as const] };
  expect(await onChair.refused('stage:invite', invite)).toBe('stage/not_there');
  const { sid } = await stage.join(person);
  await onChair.ok('stage:invite', invite);
  const evidence = await stage.rows('SELECT kind FROM presence_observation WHERE connection_key = $1', [sid]);
  expect(evidence).toEqual([{ kind: 'seen' }]);
}, 20_000);

it('a LiveKit that cannot be asked changes no answer, and nobody in the lane waits for it', async () => {
  const person = await stage.conference.person('Oleg Tarasow');
  const invite = { sessionId, personId: person.id, sources: ['microphone' as const] };
  // Stopped, not ended: it accepts and never answers.
  stage.server.freeze();
  try {
    const refused = onChair.refused('stage:invite', invite);
    const since = Date.now();
    await onChair.ok('question:ask', { sessionId, text: 'Geht es weiter?', language: 'de', anonymous: false });
    expect(Date.now() - since).toBeLessThan(1_500);
    expect(await refused).toMatch(/^stage\/(not_there|unavailable)$/);
  } finally {
    stage.server.thaw();
  }
}, 20_000);
