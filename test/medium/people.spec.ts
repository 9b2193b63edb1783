import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createPublicKey, createPrivateKey } from 'node:crypto';
import type {
  BadgeView,
  PeopleImportView,
  PersonalLinkView,
  PersonRowView,
  Refusal,
} from '../../libs/contract/index.js';
import { readBadge } from '../../libs/features/person/index.js';
import type { ServiceEnvironment } from '../../libs/platform/config/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';

let database: SuiteDatabase;
let environment: ServiceEnvironment;
let service: RunningService;
let conference: TestConference;
let organiser: TestBrowser;
let steward: TestPerson;

beforeAll(async () => {
  database = await createDatabase();
  environment = testEnvironment(database.url);
  service = await startSessionService(environment);
}, 60_000);
afterAll(async () => {
  await service.stop();
  await database.drop();
});
beforeEach(async () => {
  conference = await makeConference(database.pool);
  organiser = new TestBrowser(service.url, (await conference.person('Olga Organ', 'organiser')).token);
  steward = await conference.person('Stefan Stew', 'steward');
});

const HEAD =
  'external_id,email,given_name,family_name,given_name_cyrillic,family_name_cyrillic,town,country,delegation,language,roles,working_group';
const ROWS = [
  '1,marina@example.org,Marina,Kusnezowa,Марина,Кузнецова,Калуга,RU,Kaluga,ru,participant,AG5',
  '2,,Jürgen,Groß,,,Suhl,DE,Suhl,de,steward,',
  ',paul@example.org,Paul,Albrecht,,,Suhl,DE,Suhl,,,AG 5',
  '4,,,,Олег,Тарасов,Kaluga,RU,Kaluga,,speaker? no,',
];
const GOOD = [HEAD, ...ROWS.slice(0, 3), '4,,,,Олег,Тарасов,Kaluga,RU,Kaluga,,,'].join('\n');

const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const send = (csv: string | Uint8Array, query = ''): ReturnType<TestBrowser['send']> =>
  organiser.send('POST', path(`people${query}`), csv, { 'content-type': 'text/csv' });
const load = async (csv: string | Uint8Array, query = ''): Promise<PeopleImportView> => {
  const answer = await send(csv, query);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as PeopleImportView;
};
const rows = async (): Promise<PersonRowView[]> => (await organiser.get(path('people'))).body as PersonRowView[];
const row = async (family: string): Promise<PersonRowView> =>
  (await rows()).find((one) => [one.familyName, one.familyNameCyrillic].includes(family))!;
const csv = async (): Promise<string> => (await organiser.get(path('people.csv'))).body as string;
const refusal = (answer: { body: unknown }): Refusal => (answer.body as { error: Refusal }).error;

describe('people from CSV', () => {
  it('are added with delegation, roles and working group; the same file twice changes nothing', async () => {
    expect(await load(GOOD)).toMatchObject({ people: { added: 4, changed: 0, unchanged: 0 }, delegationsAdded: 2 });
    expect(await load(GOOD)).toMatchObject({ people: { added: 0, changed: 0, unchanged: 4 }, delegationsAdded: 0 });
    expect(await row('Kusnezowa')).toMatchObject({
      ...{ name: 'Marina Kusnezowa', nameCyrillic: 'Марина Кузнецова', email: 'marina@example.org', externalId: '1' },
      ...{
        town: { ru: 'Калуга', de: 'Kaluga' },
        language: 'ru',
        roles: ['participant'],
        link: 'none',
        hasBadge: false,
      },
      sessionId: conference.sessionId,
    });
    expect(await row('Groß')).toMatchObject({ roles: ['steward'], town: { de: 'Suhl' }, delegation: 'Suhl' });
    expect(await row('Albrecht')).toMatchObject({ sessionId: conference.sessionId, language: 'de' });
    expect(await row('Тарасов')).toMatchObject({ name: 'Олег Тарасов', language: 'ru' });
  });

  it('come out as a file that goes in elsewhere and comes out the same', async () => {
    await load(GOOD);
    const first = await csv();
    expect(await load(first)).toMatchObject({ people: { added: 0, changed: 0, unchanged: 6 } });
    const second = await makeConference(database.pool);
    const boss = new TestBrowser(service.url, (await second.person('Olga Organ', 'organiser')).token);
    const there = `/api/conferences/${second.id}/people`;
    const answer = await boss.send('POST', there, first, { 'content-type': 'text/csv' });
    expect(answer.body).toMatchObject({ people: { added: 5, unchanged: 1 } });
    expect((await boss.get(`${there}.csv`)).body).toBe(first);
  });

  it('are completed by a later file; an empty cell empties nothing and no role is taken', async () => {
    await load(GOOD);
    const later = `${HEAD}\n2,juergen@example.org,Jürgen,Groß,,,,,,,organiser,AG5\n,paul@example.org,PAUL,albrecht,Пауль,,,,,,,`;
    expect(await load(later)).toMatchObject({ people: { added: 0, changed: 2, unchanged: 0 } });
    expect(await row('Groß')).toMatchObject({
      ...{ email: 'juergen@example.org', roles: ['organiser', 'steward'], town: { de: 'Suhl' } },
      sessionId: conference.sessionId,
    });
    expect(await row('albrecht')).toMatchObject({ givenNameCyrillic: 'Пауль' });
    expect(await rows()).toHaveLength(6);
  });

  it('tells the namesakes of a family apart by their external ids', async () => {
    await load(`${HEAD}\n7,family@example.org,Anna,Muster,,,,,,,,`);
    expect(await load(`${HEAD}\n8,family@example.org,Anna,Muster,,,,,,,,`)).toMatchObject({ people: { added: 1 } });
    expect((await rows()).filter((one) => one.familyName === 'Muster')).toHaveLength(2);
    const nobody = await conference.person('Ilja Orlow');
    const twins = `${HEAD}\n21,,Ilja,Orlow,,,,,,,,\n22,,Ilja,Orlow,,,,,,,,`;
    expect(await load(twins)).toMatchObject({ people: { added: 1, changed: 1 } });
    expect(await load(twins)).toMatchObject({ people: { added: 0, changed: 0, unchanged: 2 } });
    expect((await rows()).find((one) => one.id === nobody.id)!.externalId).toBe('21');
  });

  it('stores nobody of a file with bad rows, and says where', async () => {
    const before = await rows();
    const answer = await send([HEAD, ...ROWS].join('\n'));
    expect(answer.status).toBe(422);
    expect(refusal(answer)).toMatchObject({
      code: 'import/rejected',
      problems: [{ line: 5, at: 'roles', code: 'unknown_role' }],
    });
    const groups = await send(`${HEAD}\n1,,A,B,,,,,,,,AG9\n2,,C,D,,,,,,,,AG5\n3,,E,F,,,,,,,,XX`);
    expect(refusal(groups).problems).toEqual([
      { line: 2, at: 'working_group', code: 'unknown_working_group', detail: 'AG9' },
      { line: 4, at: 'working_group', code: 'unknown_working_group', detail: 'XX' },
    ]);
    expect(await rows()).toEqual(before);
  });

  it('says what would happen without doing it', async () => {
    const before = await rows();
    expect(await load(GOOD, '?dryRun=true')).toMatchObject({ dryRun: true, people: { added: 4 } });
    expect(await rows()).toEqual(before);
  });

  it('are read in the encodings of spreadsheets', async () => {
    const utf16 = Buffer.from(`\ufeff${GOOD.replaceAll(',', '\t')}`, 'utf16le');
    expect(await load(utf16)).toMatchObject({ people: { added: 4 }, encoding: 'utf-16le', delimiter: '\t' });
    expect((await row('Kusnezowa')).nameCyrillic).toBe('Марина Кузнецова');
    const cyrillic = Buffer.from([0xd4, 0xe0, 0xec, 0xe8, 0xeb, 0xe8, 0xff, 0x3b, 0xc8, 0xec, 0xff, 0x0a]);
    const broken = Buffer.concat([cyrillic, Buffer.from([0xd2, 0xe0, 0xf0, 0xe0, 0xf1, 0xee, 0xe2, 0x0a])]);
    expect(refusal(await send(broken))).toMatchObject({
      detail: { encoding: 'windows-1251', delimiter: ';' },
      problems: [{ line: 2, code: 'ragged_row' }],
    });
    expect(refusal(await organiser.post(path('people'), { people: [] })).code).toBe('input/invalid');
  });

  it('has a template that goes in after its working group is there', async () => {
    const template = await organiser.get(path('people-template.csv'));
    expect(template.headers.get('content-type')).toContain('text/csv');
    expect(await load((template.body as string).replaceAll('AG1', 'AG5'))).toMatchObject({ people: { added: 2 } });
  });

  it('makes a hall device that stands in the hall of its name', async () => {
    await load(`family_name,roles\nSaal 5,hallDevice`);
    const device = await row('Saal 5');
    const { rows: stored } = await database.pool.query('SELECT hall_id FROM person_role WHERE person_id = $1', [
      device.id,
    ]);
    expect(stored).toEqual([{ hall_id: conference.hallId }]);
  });
});

describe('the list of people', () => {
  it('tells stewards names and towns, not how to reach somebody', async () => {
    await load(GOOD);
    const seen = (await new TestBrowser(service.url, steward.token).get(path('people'))).body as PersonRowView[];
    expect(seen).toHaveLength(6);
    expect(JSON.stringify(seen)).not.toContain('@');
    expect(seen.every((one) => one.externalId === undefined)).toBe(true);
  });
});

describe('badges', () => {
  it('stay the same until they are revoked, and are signed by this installation', async () => {
    const person = await conference.person('Sabine Hohmann');
    const issue = async (): Promise<BadgeView> =>
      (await organiser.post(`/api/people/${person.id}/badge`)).body as BadgeView;
    const first = await issue();
    expect(await issue()).toEqual(first);
    const der = Buffer.from(environment.BADGE_KEY, 'base64');
    const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    const reading = readBadge(first.code, [key]);
    const { rows: stored } = await database.pool.query('SELECT secret_hash FROM badge WHERE person_id = $1', [
      person.id,
    ]);
    expect(reading.ok && [{ secret_hash: reading.secretHash }]).toEqual(stored);
    expect((await row('Hohmann')).hasBadge).toBe(true);
    expect((await organiser.send('DELETE', `/api/people/${person.id}/badge`)).status).toBe(204);
    expect((await row('Hohmann')).hasBadge).toBe(false);
    expect((await issue()).code).not.toBe(first.code);
  });

  it('are made for many at once, one each, also when two print at the same time', async () => {
    await load(GOOD);
    const personIds = (await rows()).map((one) => one.id);
    const print = (): ReturnType<TestBrowser['send']> => organiser.post(path('badges'), { personIds });
    const [one, two] = await Promise.all([print(), print()]);
    expect(one.body).toEqual(two.body);
    expect((one.body as BadgeView[]).map((badge) => badge.personId)).toEqual(personIds);
    const stranger = await (await makeConference(database.pool)).person('Somebody Else');
    for (const end of ['badges', 'links'])
      expect(refusal(await organiser.post(path(end), { personIds: [stranger.id] })).code).toBe('person/not_found');
  });
});

describe('personal links', () => {
  const open = async (url: string): Promise<{ browser: TestBrowser; status: number }> => {
    const browser = new TestBrowser(service.url);
    return { browser, status: (await browser.post('/api/links/open', { secret: url.split('#')[1] })).status };
  };

  it('work once printed; a new one replaces the old and leaves the devices', async () => {
    const person = await conference.person('Sabine Hohmann');
    const issue = async (): Promise<PersonalLinkView> =>
      (await organiser.post(`/api/people/${person.id}/link`)).body as PersonalLinkView;
    const first = await issue();
    expect(first.url).toMatch(/^http:\/\/localhost:3000\/j#[\w-]{22}$/);
    expect((await row('Hohmann')).link).toBe('issued');
    const { browser, status } = await open(first.url);
    expect([status, (await row('Hohmann')).link]).toEqual([200, 'used']);
    const second = await issue();
    expect((await open(first.url)).status).toBe(410);
    expect((await browser.get('/api/me')).status).toBe(200);
    expect((await open(second.url)).status).toBe(200);
  });

  it('end with every device when they are revoked, and sockets hear of it', async () => {
    const person = await conference.person('Sabine Hohmann');
    const { url } = (await organiser.post(`/api/people/${person.id}/link`)).body as PersonalLinkView;
    const { browser } = await open(url);
    expect((await organiser.send('DELETE', `/api/people/${person.id}/link`)).status).toBe(204);
    expect(await browser.get('/api/me')).toMatchObject({ status: 401, body: { error: { code: 'visit/revoked' } } });
    expect((await open(url)).status).toBe(410);
    expect((await row('Hohmann')).link).toBe('revoked');
    const { rows: facts } = await database.pool.query(
      `SELECT count(*)::int4 AS told FROM fact WHERE stream_id = $1 AND type = 'visit:revoked' AND views->'people' ? $2`,
      [conference.id, person.id],
    );
    // Two devices: the one of the factory and the one just opened.
    expect(facts).toEqual([{ told: 2 }]);
  });
});
