import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { VisitService } from '../../libs/features/visit/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startGateway, startSessionService, type RunningService } from '../harness/services.js';

let database: SuiteDatabase;
let conference: TestConference;
let service: RunningService;
let gateway: RunningService;
let steward: TestPerson;

beforeAll(async () => {
  database = await createDatabase();
  conference = await makeConference(database.pool);
  steward = await conference.person('Paul Albrecht', 'steward');
  const environment = testEnvironment(database.url);
  service = await startSessionService(environment);
  gateway = await startGateway(environment);
}, 60_000);

afterAll(async () => {
  await gateway.stop();
  await service.stop();
  await database.drop();
});

const issue = async (personId: string): Promise<string> =>
  (await service.app.get(VisitService).issueLink(personId)).secret;
const browser = (token?: string, origin?: string | null): TestBrowser => new TestBrowser(service.url, token, origin);

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
  const stored = await database.pool.query<{ all: string }>(
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
  const onFirst = await connect(gateway.url, first.token!);
  await onFirst.ok('stream:enter', { stream: 'conference', streamId: conference.id });
  expect(await second.post('/api/links/open', { secret })).toMatchObject({ status: 200, body: { confirmed: false } });
  expect(await second.get('/api/me')).toMatchObject({ status: 200, body: { unconfirmed: true, roles: [] } });
  expect(await second.get('/api/me/visits')).toMatchObject({
    status: 403,
    body: { error: { code: 'visit/unconfirmed' } },
  });
  await expect(connect(gateway.url, second.token!)).rejects.toThrow('visit/unconfirmed');
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
  const [row] = waiting.body as { id: string }[];
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
  const socket = await connect(gateway.url, person.token);
  const goodbye = new Promise((resolve) => socket.socket.once('goodbye', resolve));
  const gone = new Promise((resolve) => socket.socket.once('disconnect', resolve));
  expect((await helper.post(`/api/visits/${person.visitId}/revoke`)).status).toBe(204);
  expect(await goodbye).toMatchObject({ code: 'visit/revoked', retry: false });
  await gone;
  expect(await device.get('/api/me')).toMatchObject({ status: 401, body: { error: { code: 'visit/revoked' } } });
  await expect(connect(gateway.url, person.token)).rejects.toThrow('visit/revoked');
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

it('lets exactly one of twenty devices be the first', async () => {
  const person = await conference.person('Sergej Wolkow');
  const secret = await issue(person.id);
  const opened = await Promise.all(Array.from({ length: 20 }, () => browser().post('/api/links/open', { secret })));
  const confirmed = opened.filter((answer) => (answer.body as { confirmed: boolean }).confirmed);
  expect(confirmed).toHaveLength(1);
  expect(opened.every((answer) => answer.status === 200)).toBe(true);
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
