import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { BadgeView, DraftView, Refusal } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite();
let conference: TestConference;
let foreign: TestConference;
let browser: TestBrowser;
let guest: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  foreign = await makeConference(suite.database.pool);
  stranger = await foreign.person('Fremde Person');
}, 60_000);

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  guest = await conference.person('Helga Wiesner');
  browser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
});

const at = (path: string): string =>
  path
    .replace(':conference', `/api/conferences/${conference.id}`)
    .replace(':session', `/api/sessions/${conference.sessionId}`);
/** Sends it and says how it was refused: status, code and field. */
const refused = async (method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await browser.send(method, at(path), body);
  const { code, detail } = ((answer.body ?? {}) as { error?: Refusal }).error ?? {};
  return [answer.status, code, detail?.['field']].filter((part) => part !== undefined).join(' ');
};
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('values that no rule lets through', () => {
  const correction = (changes: object): object => ({
    ...{ id: randomUUID(), personId: guest.id, kind: 'in', at: minutesAgo(30), reason: 'Papierliste' },
    ...changes,
  });

  it.each<[string, object, string]>([
    ['no such month', { startLocal: '2031-13-45T99:99' }, '422 session/bad_time startLocal'],
    ['no such day', { startLocal: '2031-02-29T09:00' }, '422 session/bad_time startLocal'],
    [
      'the end before the start',
      { startLocal: '2031-05-05T09:00', endLocal: '2031-05-05T08:59' },
      '422 session/bad_time endLocal',
    ],
    ['no length', { startLocal: '2031-05-05T09:00', endLocal: '2031-05-05T09:00' }, '422 session/bad_time endLocal'],
    ['a year beyond all years', { startLocal: '9999-12-31T23:59' }, '422 session/bad_time startLocal'],
    ['the year nought', { startLocal: '0000-01-01T00:00' }, '422 session/bad_time startLocal'],
    ['titles without a word', { titles: { de: '  \t' } }, '400 input/invalid titles'],
    ['titles that show nothing', { titles: { de: '\u200b', ru: '\u202e\u3164' } }, '400 input/invalid titles'],
    ['a title under a tower of marks', { titles: { de: `Saal a${'\u0301'.repeat(60)}` } }, '400 input/invalid titles'],
    [
      'a coordinator under a tower of marks',
      { coordinator: `a${'\u0301'.repeat(60)}` },
      '400 input/invalid coordinator',
    ],
    ['titles in no language', { titles: {} }, '400 input/invalid titles'],
    ['a language that is none', { language: 'zz' }, '400 input/invalid language'],
    ['a booth of a language that is none', { interpretation: ['de', 'zz'] }, '400 input/invalid interpretation'],
    ['titles in a language that is none', { titles: { zz: 'Titel' } }, '400 input/invalid titles'],
    ['titles in something else', { titles: { constructor: 'x' } }, '400 input/invalid titles'],
    ['titles in too many languages', { titles: languages(13) }, '400 input/invalid titles'],
    ['a language twice', { interpretation: ['de', 'de'] }, '400 input/invalid interpretation'],
    ['a code of another session', { code: ' AG6 ' }, '400 input/invalid code'],
  ])('of a session: %s', async (_, change, answer) => {
    await conference.session();
    const before = await storedRows(suite.database);
    expect(await refused('PATCH', ':session', change)).toBe(answer);
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it('of several sessions: one code for two, and one session twice', async () => {
    const [one, two] = [conference.sessionId, await conference.session()];
    const step = (...sessions: object[]): Promise<string> => refused('PATCH', ':conference/sessions', { sessions });
    const before = await storedRows(suite.database);
    expect(await step({ sessionId: one, code: 'X1' }, { sessionId: two, code: 'X1 ' })).toBe('400 input/invalid code');
    expect(await step({ sessionId: one, code: 'X1' }, { sessionId: one, code: 'X2' })).toBe(
      '400 input/invalid sessions',
    );
    expect(await storedRows(suite.database)).toEqual(before);
    // Two codes may change places.
    expect(await step({ sessionId: one, code: 'AG6' }, { sessionId: two, code: 'AG5' })).toBe('200');
  });

  it.each<[string, object, string]>([
    ['the future', { at: '2999-01-01T00:00:00Z' }, 'at'],
    ['before all clocks', { at: '1969-12-31T23:59:59Z' }, 'at'],
    ['a week', { at: '2021-W26-2' }, 'at'],
    ['a day', { at: '2021-06-29' }, 'at'],
    ['no offset', { at: '2021-06-29T09:00:00' }, 'at'],
    ['hour 24', { at: '2021-06-29T24:00:00Z' }, 'at'],
    ['30 February', { at: '2021-02-30T09:00:00Z' }, 'at'],
    ['a leap second', { at: '2016-12-31T23:59:60Z' }, 'at'],
    ['an end that is none', { untilAt: minutesAgo(5) }, 'untilAt'],
    ['an end before', { kind: 'manual', untilAt: minutesAgo(50) }, 'untilAt'],
    ['a mode of a moment', { mode: 'hall' }, 'mode'],
    ['nothing to take away', { kind: 'void' }, 'correctsId'],
    ['a row that is not there', { correctsId: randomUUID() }, 'correctsId'],
    ['only blanks', { reason: ' \n ' }, 'reason'],
    ['nothing that shows', { reason: '\u200b' }, 'reason'],
    ['signs', { reason: '?!' }, 'reason'],
    ['a tower of marks', { reason: `a${'\u0301'.repeat(60)}` }, 'reason'],
  ])('of a correction: %s', async (_, changes, field) => {
    const before = await storedRows(suite.database);
    expect(await refused('POST', ':session/corrections', correction(changes))).toBe(`400 input/invalid ${field}`);
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it.each([
    ['GET', ':conference/attendance?day=2021-99-99', '400 input/invalid day'],
    ['GET', ':conference/attendance?day=2021-6-29', '400 input/invalid day'],
    ['POST', ':conference/schedule?shiftTo=2026-11-23T24:00:00Z', '400 input/invalid shiftTo'],
    ['POST', ':conference/schedule?shiftTo=2026-11-23', '400 input/invalid shiftTo'],
    ['POST', ':conference/schedule?dryRun=perhaps', '400 input/invalid dryRun'],
    ['POST', ':conference/people?dryRun=', '400 input/invalid dryRun'],
    ['GET', ':conference/door-search?query=', '200'],
    ['GET', ':conference/door-search?query=%25', '200'],
    ['GET', ':conference/door-search?query=_____', '200'],
    ['GET', ':conference/door-search?query=%27%3B--', '200'],
    ['GET', ':conference/people?page=-1&size=1e9&limit=0', '200'],
  ])('of a query: %s %s', async (method, path, answer) => {
    expect(await refused(method, path, method === 'GET' ? undefined : {})).toBe(answer);
  });

  it('of the accent: too small to store is nought, and what is beyond is refused', async () => {
    const accent = (body: unknown): Promise<string> => refused('PUT', ':conference/accent', body);
    expect(await accent({ hue: 1, chroma: 5e-324 })).toBe('204');
    expect(await accent('{"hue":-0,"chroma":-0}')).toBe('204');
    expect(await accent({ hue: 360, chroma: 0 })).toBe('400 input/invalid hue');
    expect(await accent({ hue: 1.5, chroma: 0 })).toBe('400 input/invalid hue');
    expect(await accent({ hue: 1, chroma: 0.12000001 })).toBe('400 input/invalid chroma');
  });
});

describe('names that are no fields', () => {
  it('are ignored, and of a field given twice the last counts', async () => {
    const text = `{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"hue":1,"conferenceId":"${foreign.id}","hue":2,"chroma":0}`;
    const before = await storedRows(suite.database);
    expect(await refused('PUT', ':conference/accent', text)).toBe('204');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    const hueOf = `SELECT accent_hue AS hue FROM conference WHERE id = $1`;
    expect((await suite.database.pool.query(hueOf, [conference.id])).rows).toEqual([{ hue: 2 }]);
    const changed = Object.entries(await storedRows(suite.database)).filter(([table, rows]) => rows !== before[table]);
    expect(changed.map(([table]) => table)).toEqual(['conference']);
  });

  it('are ignored inside of lists and texts', async () => {
    const text = `{"people":[{"__proto__":{"role":"moderator"},"personId":"${guest.id}","role":"speaker","sessionId":"${foreign.sessionId}"}]}`;
    const answer = await browser.send('PUT', at(':session/roles'), text);
    const session = (answer.body as DraftView).programme.sessions.find((one) => one.id === conference.sessionId)!;
    expect([session.speakers.length, session.moderators.length]).toEqual([1, 0]);
    expect(await refused('PATCH', ':session', '{"titles":{"__proto__":"x"}}')).toBe('400 input/invalid titles');
  });
});

describe('ids of another conference, and of nothing', () => {
  it('tell nothing in questions', async () => {
    for (const id of [randomUUID(), stranger.id])
      expect((await browser.get(at(`:session/attendance?personId=${id}`))).body).toMatchObject({
        ...{ people: [], evidence: [] },
      });
    for (const id of [randomUUID(), foreign.hallId]) {
      const found = await browser.get(at(`:conference/door-search?query=Helga&hallId=${id}`));
      expect(JSON.stringify(found.body)).not.toContain('"inside":true');
    }
    expect(JSON.stringify((await browser.get(at(':conference/door-search?query=Fremde'))).body)).not.toContain(
      'Fremde',
    );
  });

  it('of this conference are the same in capital letters, or unknown', async () => {
    const loud = conference.sessionId.toUpperCase();
    const answer = await browser.send('PATCH', `/api/sessions/${loud}`, { code: 'X9' });
    expect([200, 404]).toContain(answer.status);
    const { body } = await browser.post(at(':conference/badges'), { personIds: [guest.id.toUpperCase()] });
    expect((body as BadgeView[])[0]?.personId ?? (body as { error: Refusal }).error.code).toMatch(
      /not_found|^[\w-]{36}$/,
    );
  });
});

describe('the same request twice', () => {
  const twice = async (method: string, path: string, body?: unknown): Promise<string[]> =>
    (await Promise.all([refused(method, path, body), refused(method, path, body)])).sort();
  const count = async (sql: string): Promise<number> =>
    (await suite.database.pool.query<{ n: number }>(sql, [conference.id])).rows[0]!.n;
  const facts = (type: string): Promise<number> =>
    count(`SELECT count(*)::int AS n FROM fact WHERE stream_id = $1 AND type = '${type}'`);

  it('releases once', async () => {
    await refused('PATCH', ':session', { code: 'X1' });
    expect(await twice('POST', ':conference/releases', { note: 'e\u0301' })).toEqual(['201', '409 release/unchanged']);
    expect(await facts('release:published')).toBe(1);
    const { body } = await browser.get(at(':conference/releases'));
    expect((body as { note: string }[])[0]!.note).toBe('\u00e9');
  });

  it('limits a hall, confirms and revokes a device once', async () => {
    expect(await twice('PUT', `/api/halls/${conference.hallId}/hygiene-limit`, { hygieneLimit: 7 })).toEqual([
      '200',
      '200',
    ]);
    expect(await facts('hall:limited')).toBe(1);
    await suite.database.pool.query('UPDATE visit SET confirmed_at = NULL WHERE id = $1', [guest.visitId]);
    expect(await twice('POST', `/api/visits/${guest.visitId}/confirm`)).toEqual(['204', '204']);
    expect(await facts('visit:confirmed')).toBe(1);
    expect(await twice('POST', `/api/visits/${guest.visitId}/revoke`)).toEqual(['204', '204']);
    expect(await facts('visit:revoked')).toBe(1);
  });

  it('corrects once', async () => {
    const body = { id: randomUUID(), personId: guest.id, kind: 'in', at: minutesAgo(5), reason: 'Papierliste' };
    expect(await twice('POST', ':session/corrections', body)).toEqual(['200', '200']);
    expect(await count('SELECT count(*)::int AS n FROM presence_observation WHERE conference_id = $1')).toBe(1);
    const before = await storedRows(suite.database);
    expect(await refused('POST', ':session/corrections', { ...body, reason: 'etwas anderes' })).toBe('200');
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it('prints one badge, takes it back once, and ends one device', async () => {
    expect(await twice('POST', `/api/people/${guest.id}/badge`)).toEqual(['200', '200']);
    expect(
      await count(
        'SELECT count(*)::int AS n FROM badge b JOIN person p ON p.id = b.person_id WHERE p.conference_id = $1',
      ),
    ).toBe(1);
    expect(await twice('DELETE', `/api/people/${guest.id}/badge`)).toEqual(['204', '204']);
    expect(await twice('DELETE', `/api/people/${guest.id}/link`)).toEqual(['204', '204']);
    expect(await facts('visit:revoked')).toBe(1);
    expect(await refused('POST', '/api/me/leave')).toBe('204');
    expect(await refused('POST', '/api/me/leave')).toBe('401 visit/required');
  });
});

function languages(many: number): Record<string, string> {
  const codes = ['de', 'ru', 'en', 'fr', 'es', 'it', 'pl', 'cs', 'uk', 'be', 'kk', 'tr', 'fi'];
  return Object.fromEntries(codes.slice(0, many).map((code) => [code, 'x']));
}
