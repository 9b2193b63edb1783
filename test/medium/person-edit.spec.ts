import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DraftView, MeView, PersonRowView, Refusal } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestLedger } from '../factories/ledger.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect, type TestClient } from '../harness/client.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite({ gateways: 1 });
let conference: TestConference;
let boss: TestPerson;
let organiser: TestBrowser;
let guest: TestPerson;
const clients: TestClient[] = [];

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  boss = await conference.person('Olga Organ', 'organiser');
  organiser = new TestBrowser(suite.service.url, boss.token);
  guest = await conference.person('Helga Wiesner');
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const change = (what: object, personId = guest.id): ReturnType<TestBrowser['send']> =>
  organiser.send('PATCH', `/api/people/${personId}`, what);
const changed = async (what: object): Promise<PersonRowView> => {
  const answer = await change(what);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as PersonRowView;
};
const remove = (personId = guest.id): ReturnType<TestBrowser['send']> =>
  organiser.send('DELETE', `/api/people/${personId}`);
const refusal = (answer: { body: unknown }): Refusal => (answer.body as { error: Refusal }).error;
const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const rows = async (): Promise<PersonRowView[]> => (await organiser.get(path('people'))).body as PersonRowView[];
const enter = async (person: TestPerson): Promise<TestClient> => {
  const client = await connect(suite.gateways[0]!.url, person.token);
  clients.push(client);
  await client.ok('stream:enter', { stream: 'conference', streamId: conference.id });
  return client;
};

describe('changing a person', () => {
  it('changes what is given and leaves the rest; what is emptied is not known any more', async () => {
    const kaluga = await conference.delegation('Kaluga');
    const all = {
      ...{ givenName: ' Helga ', familyName: 'Neu', givenNameCyrillic: 'Хельга', familyNameCyrillic: 'Ной' },
      ...{ email: 'Helga@EXAMPLE.org', language: 'ru', delegationId: kaluga, roles: ['steward'] },
    };
    const row = await changed(all);
    expect(row).toMatchObject({
      ...{ id: guest.id, name: 'Helga Neu', nameCyrillic: 'Хельга Ной', email: 'Helga@example.org', language: 'ru' },
      ...{ delegation: 'Kaluga', town: { de: 'Kaluga' }, roles: ['steward'] },
    });
    expect(await changed({ familyName: 'Wiesner' })).toEqual({ ...row, familyName: 'Wiesner', name: 'Helga Wiesner' });
    const emptied = await changed({ email: '', familyNameCyrillic: '', delegationId: null, roles: [] });
    expect([emptied.email, emptied.familyNameCyrillic, emptied.delegationId, emptied.delegation]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(emptied).toMatchObject({ nameCyrillic: 'Хельга', town: {}, roles: ['participant'] });
    expect((await rows()).find(({ id }) => id === guest.id)).toEqual(emptied);
  });

  it('keeps names as a file would, so that the export goes in again without a change', async () => {
    await changed({ familyName: '=SUM(A1)', givenName: 'Zoë\u0301   Maria' });
    const csv = (await organiser.get(path('people.csv'))).body as string;
    const again = await organiser.send('POST', path('people'), csv, { 'content-type': 'text/csv' });
    expect(again.body).toMatchObject({ people: { added: 0, changed: 0, unchanged: 2 } });
  });

  it.each([
    [{ givenName: '', familyName: ' ' }, 'input/invalid', 'familyName'],
    [{ familyName: 'x'.repeat(121) }, 'input/invalid', 'familyName'],
    [{ givenName: 'a\u0007b' }, 'input/invalid', 'givenName'],
    [{ email: 'nobody' }, 'input/invalid', 'email'],
    [{ language: 'zz' }, 'input/invalid', 'language'],
    [{ roles: ['moderator'] }, 'input/invalid', 'roles'],
    [{ roles: ['steward', 'steward'] }, 'input/invalid', 'roles'],
    [{ delegationId: '01890000-0000-7000-8000-000000000000' }, 'delegation/not_found', undefined],
  ])('refuses %j', async (what, code, field) => {
    const before = await storedRows(suite.database);
    const answer = await change(what);
    expect([refusal(answer).code, refusal(answer).detail?.['field']]).toEqual([code, field]);
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it('knows no delegation of another conference, and lets nobody give up the own role', async () => {
    const other = await makeConference(suite.database.pool);
    const foreign = await change({ delegationId: await other.delegation('Kaluga') });
    expect([foreign.status, refusal(foreign).code]).toEqual([404, 'delegation/not_found']);
    const own = await change({ roles: ['steward'] }, boss.id);
    expect([own.status, refusal(own).code]).toEqual([409, 'person/yourself']);
    expect((await change({ roles: ['steward', 'organiser'] }, boss.id)).status).toBe(200);
  });

  it('gives and takes rights at once, also on open sockets, and tells nobody of what is the same', async () => {
    const onGuest = await enter(guest);
    const { sessionId } = conference;
    const list = (): Promise<string> =>
      onGuest.send('presence:list', { sessionId }).then((ack) => (ack.ok ? 'ok' : ack.error.code));
    expect(await list()).toBe('role/not_allowed');
    await changed({ roles: ['steward'] });
    await onGuest.until((client) => client.facts(conference.id).some(({ type }) => type === 'person:changed'));
    expect(await list()).toBe('ok');
    const browser = new TestBrowser(suite.service.url, guest.token);
    expect(((await browser.get('/api/me')).body as MeView).roles).toContain('steward');
    const before = onGuest.facts(conference.id).length;
    await changed({ roles: ['steward'] });
    await changed({ roles: [] });
    await onGuest.until((client) => client.facts(conference.id).length > before);
    expect(onGuest.facts(conference.id)).toHaveLength(before + 1);
    expect(await list()).toBe('role/not_allowed');
    expect((await browser.get(path('people'))).status).toBe(403);
  });
});

describe('removing a person', () => {
  it('takes roles, badge, link and devices along, and closes open sockets', async () => {
    await conference.appoint(guest, 'moderator');
    await organiser.post(`/api/people/${guest.id}/link`, {});
    await organiser.post(`/api/people/${guest.id}/badge`, {});
    const onGuest = await enter(guest);
    const ended = new Promise((resolve) => onGuest.socket.on('disconnect', resolve));
    expect((await remove()).status).toBe(204);
    await ended;
    expect((await rows()).map(({ id }) => id)).toEqual([boss.id]);
    const draft = (await organiser.get(path('draft'))).body as DraftView;
    expect(draft.programme.sessions[0]?.moderators).toEqual([]);
    for (const table of ['badge', 'link', 'visit', 'session_person', 'person_role']) {
      const { rows: left } = await suite.database.pool.query(`SELECT 1 FROM ${table} WHERE person_id = $1`, [guest.id]);
      expect([table, left]).toEqual([table, []]);
    }
    expect((await new TestBrowser(suite.service.url, guest.token).get(path('programme'))).status).toBe(401);
    expect((await organiser.get(path('programme'))).status).toBe(200);
    expect(refusal(await remove()).code).toBe('person/not_found');
  });

  it('is refused when anything was recorded: then link and badge can be taken back', async () => {
    await new TestLedger(suite.database.pool, conference, new Date()).scan(guest, 'in', -5);
    await organiser.post(`/api/people/${guest.id}/badge`, {});
    const before = await storedRows(suite.database);
    const answer = await remove();
    expect([answer.status, refusal(answer).code]).toEqual([409, 'person/has_evidence']);
    expect(await storedRows(suite.database)).toEqual(before);
    expect((await organiser.send('DELETE', `/api/people/${guest.id}/link`)).status).toBe(204);
    expect((await organiser.send('DELETE', `/api/people/${guest.id}/badge`)).status).toBe(204);
    expect((await new TestBrowser(suite.service.url, guest.token).get(path('programme'))).status).toBe(401);
  });

  it('is refused for a badge that was scanned before anybody knew it, for who scanned, and for oneself', async () => {
    await organiser.post(`/api/people/${guest.id}/badge`, {});
    const steward = await conference.person('Stefan Stew', 'steward');
    await suite.database.pool.query(
      `INSERT INTO presence_observation (id, conference_id, source, source_event_id, hall_id, badge_hash, kind, at, received_at, actor_id)
       SELECT gen_random_uuid(), $1, 'door', gen_random_uuid()::text, $2, secret_hash, 'in', now(), now(), $4 FROM badge WHERE person_id = $3`,
      [conference.id, conference.hallId, guest.id, steward.id],
    );
    expect(refusal(await remove()).code).toBe('person/has_evidence');
    expect(refusal(await remove(steward.id)).code).toBe('person/has_evidence');
    const teller = await conference.person('Ida Tells');
    await new TestLedger(suite.database.pool, conference, new Date()).declare(teller, 'remote', -5);
    expect(refusal(await remove(teller.id)).code).toBe('person/has_evidence');
    expect(refusal(await remove(boss.id)).code).toBe('person/yourself');
  });
});
