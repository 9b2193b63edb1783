import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { limits, type Ack, type QuestionView } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { RawSocket } from '../harness/raw-socket.js';
import { useSuite } from '../harness/suite.js';

const FRAMES = 10_000;
/** What may be left of a burst in this process, which is the gateway as well: a tenth of what was sent and answered. */
const MOST_LEFT = 3_000_000;

const suite = useSuite({ gateways: 1, service: false });
let conference: TestConference;
let onChair: TestClient;
let question: QuestionView;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  const chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  onChair = await connect(suite.gateways[0]!.url, chair.token);
  const { sessionId } = conference;
  await onChair.ok('session:open', { sessionId });
  question = await onChair.ok('question:ask', { sessionId, text: 'Was zuerst?', language: 'de', anonymous: false });
  await onChair.ok('question:moderate', { sessionId, questionId: question.id, state: 'visible' });
}, 60_000);

afterAll(() => {
  onChair.close();
});

/** Bytes in use once everything that can be forgotten is. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** How many of each answer came. */
function answers(heard: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const frame of heard) {
    const [ack] = JSON.parse(frame.slice(frame.indexOf('['))) as [Ack<'question:vote'>];
    const code = ack.ok ? 'ok' : ack.error.code;
    if (!ack.ok && ack.error.code === 'input/too_fast') {
      const { retryAfterMs } = ack.error.detail as { retryAfterMs: number };
      expect(retryAfterMs).toBeGreaterThan(0);
      expect(retryAfterMs).toBeLessThanOrEqual(10_000);
    }
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

const { commandsPerTenSeconds: taken } = limits;
it.each<[string, (at: number) => [string, object], Record<string, number>]>([
  [
    'votes',
    (at) => [
      'question:vote',
      { id: randomUUID(), sessionId: conference.sessionId, questionId: question.id, on: at % 2 === 0 },
    ],
    { ok: taken },
  ],
  ['questions that are none', () => ['question:ask', { id: 7, text: null }], { 'input/invalid': taken }],
  ['events that nobody knows', () => ['x', {}], { 'command/unknown': taken }],
])(
  'a burst of 10,000 %s of one person is refused, and nobody else waits for it',
  async (_, frameOf, expected) => {
    const url = suite.gateways[0]!.url;
    const busy = await conference.person('Eilig Schnell');
    const [raw, onCalm] = [
      await RawSocket.open(url, busy),
      await connect(url, (await conference.person('Ruhig Langsam')).token),
    ];
    const before = heapUsed();
    const frames = Array.from({ length: FRAMES }, (__, at) => `42${at}${JSON.stringify(frameOf(at))}`);
    raw.send(...frames);
    const since = performance.now();
    const words = { text: 'Und ich?', language: 'de', anonymous: false };
    const asked = await onCalm.ok('question:ask', { sessionId: conference.sessionId, ...words });
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(asked.text).toBe('Und ich?');
    await raw.until((heard) => heard.length === FRAMES, 20_000);
    expect(answers(raw.heard)).toEqual({ ...expected, 'input/too_fast': FRAMES - taken });
    frames.length = raw.heard.length = 0;
    expect(heapUsed() - before).toBeLessThan(MOST_LEFT);
    // On every device of the person, and the others go on.
    const again = await connect(url, (await conference.device(busy)).token);
    expect(await again.refused('stream:leave', { streamId: conference.id })).toBe('input/too_fast');
    for (const end of [raw, onCalm, again]) end.close();
  },
  40_000,
);
