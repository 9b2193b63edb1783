import { beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '../../libs/contract/index.js';
import { LinkService } from '../../libs/features/visit/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;
let steward: TestPerson;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  steward = await conference.person('Paul Albrecht', 'steward');
}, 60_000);

const issue = async (personId: string): Promise<string> =>
  (await suite.service.app.get(LinkService).issue([personId])).get(personId)!;
const browser = (token?: string, origin?: string | null): TestBrowser =>
  new TestBrowser(suite.service.url, token, origin);

it('binds a link to the first device, by POST only, and keeps nothing but a hash', async () => {
  const person = await conference.person('Sabine Hohmann');
  const secret = await issue(person.id);
  const first = browser();
  expect((await first.get(`/api/links/open?secret=${secret}`)).status).toBe(404);
  const opened = await first.post('/api/links/open', { secret });
  expect(opened).toMatchObject({ status: 200, body: { personId: person.id, confirmed: true } });
  const cookie = opened.headers.get('set-cookie');
  for (const part of ['__Host-twinhall=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    expect(cookie).toContain(part);
  expect(await first.get('/api/me')).toMatchObject({
    status: 200,
    body: { person: { name: 'Sabine Hohmann' }, roles: ['participant'] },
  });
  const stored = await suite.database.pool.query<{ all: string }>(
    'SELECT row_to_json(link)::text || row_to_json(visit)::text AS all FROM link JOIN visit ON visit.id = link.visit_id WHERE link.person_id = $1',
    [person.id],
  );
  expect(stored.rows[0]!.all).not.toContain(secret);
  expect(stored.rows[0]!.all).not.toContain(first.token);
  // The same device opens its own link again: nothing happens, it is in.
  expect(await first.post('/api/links/open', { secret })).toMatchObject({ status: 200, body: { confirmed: true } });
});

it('lets a second device in only after the first or staff said yes', async () => {
  const person = await conference.person('Oleg Tarasow');
  const secret = await issue(person.id);
  const [first, second, third] = [browser(), browser(), browser()];
  await first.post('/api/links/open', { secret });
  const onFirst = await connect(suite.gateways[0]!.url, first.token!);
  await onFirst.ok('stream:enter', { stream: 'conference', streamId: conference.id });
  expect(await second.post('/api/links/open', { secret })).toMatchObject({ status: 200, body: { confirmed: false } });
  expect(await second.get('/api/me')).toMatchObject({ status: 200, body: { unconfirmed: true, roles: [] } });
  expect(await second.get('/api/me/visits')).toMatchObject({
    status: 403,
    body: { error: { code: 'visit/unconfirmed' } },
  });
  await expect(connect(suite.gateways[0]!.url, second.token!)).rejects.toThrow('visit/unconfirmed');
  await onFirst.until((client) => client.facts().some((fact) => fact.type === 'visit:asked'));
  const asked = onFirst.facts().find((fact) => fact.type === 'visit:asked');
  const visitId = asked!.body.visit.id;
  expect(asked!.body.visit.device).toBe('Firefox, Linux');

  const stranger = await conference.person('Anna Fremd');
  expect((await browser(stranger.token).post(`/api/visits/${visitId}/confirm`)).status).toBe(404);
  expect((await second.post(`/api/visits/${visitId}/confirm`)).status).toBe(403);
  expect((await first.post(`/api/visits/${visitId}/confirm`)).status).toBe(204);
  expect(await second.get('/api/me/visits')).toMatchObject({ status: 200 });

  await third.post('/api/links/open', { secret });
  const waiting = await browser(steward.token).get(`/api/conferences/${conference.id}/unconfirmed-visits`);
  expect(waiting.body).toHaveLength(1);
  const [row] = waiting.body as { id: string; person: { name: string } }[];
  expect(row!.person.name).toBe('Oleg Tarasow');
  expect((await browser(steward.token).post(`/api/visits/${row!.id}/confirm`)).status).toBe(204);
  expect((await third.get('/api/me/visits')).status).toBe(200);
  onFirst.close();
});

it('asks before it takes a browser over from somebody else', async () => {
  const [one, other] = [await conference.person('Helga Wiesner'), await conference.person('Dmitri Orlow')];
  const shared = browser();
  await shared.post('/api/links/open', { secret: await issue(one.id) });
  const secret = await issue(other.id);
  expect(await shared.post('/api/links/open', { secret })).toMatchObject({
    status: 409,
    body: { error: { code: 'link/other_person' } },
  });
  expect(await shared.get('/api/me')).toMatchObject({ body: { person: { id: one.id } } });
  await shared.post('/api/links/open', { secret, replace: true });
  expect(await shared.get('/api/me')).toMatchObject({ body: { person: { id: other.id } } });
});

it('revokes at once, on open sockets too', async () => {
  const person = await conference.person('Birgit Möller');
  const [device, helper] = [browser(person.token), browser(steward.token)];
  const socket = await connect(suite.gateways[0]!.url, person.token);
  const goodbye = new Promise((resolve) => socket.socket.once('goodbye', resolve));
  const gone = new Promise((resolve) => socket.socket.once('disconnect', resolve));
  expect((await helper.post(`/api/visits/${person.visitId}/revoke`)).status).toBe(204);
  expect(await goodbye).toMatchObject({ code: 'visit/revoked', retry: false });
  await gone;
  expect(await device.get('/api/me')).toMatchObject({ status: 401, body: { error: { code: 'visit/revoked' } } });
  await expect(connect(suite.gateways[0]!.url, person.token)).rejects.toThrow('visit/revoked');
});

it('kills older links when a new one is issued', async () => {
  const person = await conference.person('Thomas Riedel');
  const [old, current] = [await issue(person.id), await issue(person.id)];
  expect(await browser().post('/api/links/open', { secret: old })).toMatchObject({
    status: 410,
    body: { error: { code: 'link/revoked' } },
  });
  expect((await browser().post('/api/links/open', { secret: current })).status).toBe(200);
  expect(await browser().post('/api/links/open', { secret: 'A'.repeat(22) })).toMatchObject({
    status: 404,
    body: { error: { code: 'link/unknown' } },
  });
});

it('lets exactly one of many devices be the first', async () => {
  const person = await conference.person('Sergej Wolkow');
  const secret = await issue(person.id);
  const many = Array.from({ length: limits.linkOpeningsPerMinute }, () => browser());
  const opened = await Promise.all(many.map((one) => one.post('/api/links/open', { secret })));
  const confirmed = opened.filter((answer) => (answer.body as { confirmed: boolean }).confirmed);
  expect(confirmed).toHaveLength(1);
  expect(opened.every((answer) => answer.status === 200)).toBe(true);
});

describe('a link in wrong hands', () => {
  const waiting = async (personId: string): Promise<string[]> => {
    const { rows } = await suite.database.pool.query<{ id: string }>(
      'SELECT id FROM visit WHERE person_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL ORDER BY created_at, id',
      [personId],
    );
    return rows.map((row) => row.id);
  };

  it('makes only a few devices wait: the newest, and the others are told that they are out', async () => {
    const person = await conference.person('Ilse Bauer');
    const secret = await issue(person.id);
    await browser().post('/api/links/open', { secret });
    const onSteward = await connect(suite.gateways[0]!.url, steward.token);
    await onSteward.ok('stream:enter', { stream: 'conference', streamId: conference.id });
    const devices = Array.from({ length: limits.waitingDevices + 2 }, () => browser());
    const ids: string[] = [];
    for (const device of devices) {
      expect((await device.post('/api/links/open', { secret })).body).toMatchObject({ confirmed: false });
      ids.push((await waiting(person.id)).at(-1)!);
    }
    expect(await waiting(person.id)).toEqual(ids.slice(2));
    for (const device of devices.slice(0, 2))
      expect(await device.get('/api/me')).toMatchObject({ status: 401, body: { error: { code: 'visit/revoked' } } });
    for (const device of devices.slice(2))
      expect(await device.get('/api/me')).toMatchObject({ status: 200, body: { unconfirmed: true } });
    const gone = (): string[] =>
      onSteward.facts(conference.id).flatMap((fact) => (fact.type === 'visit:revoked' ? [fact.body.visitId] : []));
    await onSteward.until(() => ids.slice(0, 2).every((id) => gone().includes(id)));
    // The person's own devices stay, and nobody else's wait is cut short.
    expect((await browser(person.token).get('/api/me')).status).toBe(200);
    expect((await waiting(steward.id)).length).toBe(0);
    onSteward.close();
  });

  it('is opened only so often, and so is the next link of the same person', async () => {
    const [person, other] = [await conference.person('Emma Krause'), await conference.person('Nina Vogel')];
    const secret = await issue(person.id);
    const flood = Array.from({ length: limits.linkOpeningsPerMinute * 3 }, () =>
      browser().post('/api/links/open', { secret }),
    );
    const answers = await Promise.all(flood);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(limits.linkOpeningsPerMinute);
    const refused = answers.filter((answer) => answer.status !== 200);
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 429, body: { error: { code: 'input/too_fast', retry: true } } });
      const { detail } = (answer.body as { error: { detail: { retryAfterMs: number } } }).error;
      expect(detail.retryAfterMs).toBeGreaterThan(0);
      expect(answer.headers.get('retry-after')).toBe(String(Math.ceil(detail.retryAfterMs / 1_000)));
    }
    expect(await waiting(person.id)).toHaveLength(limits.waitingDevices);
    expect(await browser().post('/api/links/open', { secret: await issue(person.id) })).toMatchObject({ status: 429 });
    // From the same address somebody else comes in.
    expect((await browser().post('/api/links/open', { secret: await issue(other.id) })).status).toBe(200);
  });
});

it('refuses other origins and tells browsers what pages may do', async () => {
  const person = await conference.person('Lena Wendt');
  const secret = await issue(person.id);
  for (const origin of ['https://evil.example', 'http://localhost:3001', null])
    expect(await browser(undefined, origin).post('/api/links/open', { secret })).toMatchObject({
      status: 403,
      body: { error: { code: 'visit/foreign_origin' } },
    });
  expect((await browser(undefined, 'http://chair.localhost:3000').post('/api/links/open', { secret })).status).toBe(
    200,
  );
  const { headers } = await browser().get('/api/health');
  expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('permissions-policy')).toContain('microphone=(self)');
});
