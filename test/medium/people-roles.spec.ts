import { beforeEach, expect, it } from '@jest/globals';
import type { PeopleImportView, PersonRowView, Refusal } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite();
let conference: TestConference;
let organiser: TestBrowser;
let sixth: string;

const HEAD = 'external_id,family_name,moderates,speaks_in,interprets';
const PEOPLE = [HEAD, '1,Chair,AG 5,AG6,', '2,Booth,,,AG5:ru | AG6', '3,Guest,,,'].join('\n');

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  sixth = await conference.session();
  organiser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
});

const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const send = (csv: string, query = '', id = conference.id, browser = organiser): ReturnType<TestBrowser['send']> =>
  browser.send('POST', `/api/conferences/${id}/people${query}`, csv, { 'content-type': 'text/csv' });
const load = async (csv: string, query = ''): Promise<PeopleImportView> => {
  const answer = await send(csv, query);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as PeopleImportView;
};
const rolesOf = async (family: string): Promise<unknown[]> => {
  const rows = (await organiser.get(path('people'))).body as PersonRowView[];
  const found = rows.find((row) => row.familyName === family);
  return found!.sessionRoles
    .map(({ sessionId, role, booth }) => [sessionId === sixth ? 'AG6' : 'AG5', role, booth])
    .sort();
};
const refusal = (answer: { body: unknown }): Refusal => (answer.body as { error: Refusal }).error;

it('gives roles in sessions; the same file twice changes nothing, a later one only adds', async () => {
  expect(await load(PEOPLE, '?dryRun=true')).toMatchObject({ roles: { added: 4, changed: 0 } });
  expect(await load(PEOPLE)).toMatchObject({ people: { added: 3 }, roles: { added: 4, changed: 0 } });
  const before = await storedRows(suite.database);
  expect(await load(PEOPLE)).toMatchObject({ people: { changed: 0, unchanged: 3 }, roles: { added: 0, changed: 0 } });
  expect(await storedRows(suite.database)).toEqual(before);
  expect(await rolesOf('Chair')).toEqual([
    ['AG5', 'moderator', undefined],
    ['AG6', 'speaker', undefined],
  ]);
  const later = `${HEAD}\n2,Booth,,,AG5:de | AG6\n3,Guest,,ag5,`;
  expect(await load(later)).toMatchObject({ people: { changed: 2, unchanged: 0 }, roles: { added: 1, changed: 1 } });
  expect(await rolesOf('Booth')).toEqual([
    ['AG5', 'interpreter', 'de'],
    ['AG6', 'interpreter', undefined],
  ]);
  expect(await rolesOf('Guest')).toEqual([['AG5', 'speaker', undefined]]);
});

it('names every code that the draft does not have, by line and column, and stores nobody', async () => {
  const before = await storedRows(suite.database);
  const answer = await send(`${HEAD}\n1,Chair,AG5 | AG9,,\n2,Booth,,XX,YY:ru`);
  expect([answer.status, refusal(answer).problems]).toEqual([
    422,
    [
      { line: 2, at: 'moderates', code: 'unknown_session', detail: 'AG9' },
      { line: 3, at: 'speaks_in', code: 'unknown_session', detail: 'XX' },
      { line: 3, at: 'interprets', code: 'unknown_session', detail: 'YY' },
    ],
  ]);
  const language = await send(`${HEAD}\n2,Booth,,,AG5:zz`);
  expect(refusal(language).problems).toMatchObject([{ line: 2, at: 'interprets', code: 'unknown_language' }]);
  expect(await storedRows(suite.database)).toEqual(before);
});

it('refuses a chair of two sessions at once, and names both', async () => {
  const before = await storedRows(suite.database);
  const answer = await send(`${HEAD}\n1,Chair,AG5|AG6,,`);
  expect([answer.status, refusal(answer).code]).toEqual([409, 'session/chair_taken']);
  expect(await storedRows(suite.database)).toEqual(before);
});

it('come out as a file that goes in elsewhere and comes out the same', async () => {
  await load(PEOPLE);
  const file = (await organiser.get(path('people.csv'))).body as string;
  expect(file).toContain('AG5:ru | AG6');
  expect(await load(file)).toMatchObject({ people: { added: 0, changed: 0 }, roles: { added: 0, changed: 0 } });
  const second = await makeConference(suite.database.pool);
  await second.session();
  const boss = new TestBrowser(suite.service.url, (await second.person('Olga Organ', 'organiser')).token);
  expect((await send(file, '', second.id, boss)).body).toMatchObject({ roles: { added: 4, changed: 0 } });
  expect((await boss.get(`/api/conferences/${second.id}/people.csv`)).body).toBe(file);
});
