import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  COMMAND_ACCESS,
  limits,
  ROUTE_ACCESS,
  type CommandName,
  type Refusal,
  type RouteName,
} from '../../libs/contract/index.js';
import { LinkService } from '../../libs/features/visit/index.js';
import { wellFormed } from '../factories/command.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { addressOf, type RequestIds } from '../factories/request.factory.js';
import { methodOf, requestIds } from '../harness/bad-client.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;
let busy: TestPerson;
let calm: TestPerson;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
}, 60_000);

/** Two people behind one address. */
beforeEach(async () => {
  [busy, calm] = [
    await conference.person('Eilig Schnell', 'organiser'),
    await conference.person('Ruhig Langsam', 'organiser'),
  ];
});

const times = <Answer>(count: number, send: () => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, send));

describe('a command too many', () => {
  const open = (person: TestPerson): Promise<TestClient> => connect(suite.gateways[0]!.url, person.token);
  /** Without what the sockets of the commands before leave behind on their own, a little later. */
  const stored = async (): Promise<object> => {
    const { connection: _, presence_observation: __, ...rows } = await storedRows(suite.database);
    return rows;
  };

  it.each(Object.keys(COMMAND_ACCESS) as CommandName[])(
    '%s is refused to one person on every device, not to the hall',
    async (name) => {
      const [onBusy, onOther, onCalm] = [await open(busy), await open(await conference.device(busy)), await open(calm)];
      const ids = { sessionId: conference.sessionId, personId: calm.id, conferenceId: conference.id };
      const payload = wellFormed(ids)[name];
      const codes = await times(limits.commandsPerTenSeconds, () => onBusy.send(name, payload)).then((acks) =>
        acks.map((ack) => (ack.ok ? 'ok' : ack.error.code)),
      );
      expect(codes).not.toContain('input/too_fast');
      const before = await stored();
      for (const client of [onBusy, onOther]) {
        const ack = await client.send(name, payload);
        expect(ack).toMatchObject({ ok: false, error: { code: 'input/too_fast', retry: true } });
        const { retryAfterMs } = (ack as { error: Refusal }).error.detail as { retryAfterMs: number };
        expect(retryAfterMs).toBeGreaterThan(0);
        expect(retryAfterMs).toBeLessThanOrEqual(10_000);
      }
      expect(await stored()).toEqual(before);
      const other = await onCalm.send(name, payload);
      expect(other.ok ? 'ok' : other.error.code).not.toBe('input/too_fast');
      for (const client of [onBusy, onOther, onCalm]) client.close();
    },
  );

  it('question:ask has a limit of its own, per minute and session', async () => {
    const { sessionId } = conference;
    const [onBusy, onCalm] = [await open(busy), await open(calm)];
    await onCalm.ok('session:open', { sessionId });
    const ask = (client: TestClient) =>
      client.send('question:ask', { sessionId, text: 'Was zuerst?', language: 'de', anonymous: false });
    const acks = await times(limits.questionsPerMinute + 2, () => ask(onBusy));
    expect(acks.filter((ack) => ack.ok)).toHaveLength(limits.questionsPerMinute);
    const before = await stored();
    expect(await ask(onBusy)).toMatchObject({ ok: false, error: { code: 'question/too_fast', retry: true } });
    expect(await stored()).toEqual(before);
    expect(await ask(onCalm)).toMatchObject({ ok: true });
    for (const client of [onBusy, onCalm]) client.close();
  });
});

describe('a request too many', () => {
  /** Asked without a person: there is nobody to count. Their own doors are the badge of LiveKit, the edge's key, the link. */
  const OF_NOBODY = new Set<RouteName>([
    ...(['GET /api/health', 'GET /api/ready', 'GET /api/openapi.json'] as const),
    ...(['POST /api/livekit/webhook', 'GET /api/internal/stage-entry', 'POST /api/links/open'] as const),
  ]);
  const routes = Object.keys(ROUTE_ACCESS) as RouteName[];
  let ids: RequestIds;
  beforeAll(async () => {
    ids = await requestIds(conference);
  });

  it('is refused on every route to one person, not to the hall, and says when to come again', async () => {
    const [onBusy, onCalm] = [busy, calm].map(({ token }) => new TestBrowser(suite.service.url, token)) as [
      TestBrowser,
      TestBrowser,
    ];
    const ask = async (browser: TestBrowser, route: RouteName) => ({
      route,
      answer: await browser.send(methodOf(route), addressOf(route, ids), methodOf(route) === 'GET' ? undefined : {}),
    });
    const flood = await times(limits.requestsPerTenSeconds + 20, () => onBusy.get('/api/me/visits'));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(limits.requestsPerTenSeconds);
    const before = await storedRows(suite.database);
    const answers = await Promise.all(routes.map((one) => ask(onBusy, one)));
    for (const { route, answer } of answers.filter((one) => !OF_NOBODY.has(one.route))) {
      const { status, body, headers } = answer;
      expect({ route, status, body }).toMatchObject({ route, status: 429, body: TOO_FAST });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const free = answers.filter(({ answer }) => answer.status !== 429).map(({ route }) => route);
    expect(new Set(free)).toEqual(OF_NOBODY);
    expect(await storedRows(suite.database)).toEqual(before);
    const gone: RouteName = 'POST /api/me/leave';
    for (const { route, answer } of await Promise.all(
      routes.filter((one) => one !== gone).map((one) => ask(onCalm, one)),
    ))
      expect({ route, status: answer.status }).not.toEqual({ route, status: 429 });
    expect((await ask(onCalm, gone)).answer.status).toBe(204);
  }, 30_000);

  const TOO_FAST = { error: { code: 'input/too_fast', retry: true } };

  it('opening a link is counted per link and per person, with or without a cookie', async () => {
    const { service } = suite;
    const [person, other] = [await conference.person('Anna Link'), await conference.person('Berta Link')];
    const secrets = await service.app.get(LinkService).issue([person.id, other.id]);
    const open = (id: string) => new TestBrowser(service.url).post('/api/links/open', { secret: secrets.get(id) });
    const answers = await times(limits.linkOpeningsPerMinute + 5, () => open(person.id));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    for (const { body } of refused) expect(body).toMatchObject(TOO_FAST);
    const before = await storedRows(suite.database);
    expect((await open(person.id)).status).toBe(429);
    expect(await storedRows(suite.database)).toEqual(before);
    expect((await open(other.id)).status).toBe(200);
  });
});
