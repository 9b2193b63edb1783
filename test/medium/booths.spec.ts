import { beforeAll, expect, it } from '@jest/globals';
import type { DraftView, PersonRowView, ProgrammeView, SessionView } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let organiser: TestBrowser;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
  organiser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
});

const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const read = async <View>(end: string): Promise<View> => (await organiser.get(path(end))).body as View;
const booths = ({ interpreters }: SessionView): (string | undefined)[][] =>
  interpreters.map(({ name, language, booth }) => [name, language, booth]);

it('shows organisers and everybody into which language an interpreter speaks, not the own one', async () => {
  const [igor, anna] = [await conference.person('Igor Dolm'), await conference.person('Anna Dolm')];
  await conference.appoint(anna, 'interpreter');
  const unknown = (await read<ProgrammeView>('programme')).sessions[0]!;
  expect(booths(unknown)).toEqual([['Anna Dolm', 'de', undefined]]);

  const people = [
    { personId: igor.id, role: 'interpreter', language: 'ru' },
    { personId: anna.id, role: 'interpreter', language: 'de' },
  ];
  const answer = await organiser.send('PUT', `/api/sessions/${conference.sessionId}/roles`, { people });
  const given = [
    ['Igor Dolm', 'de', 'ru'],
    ['Anna Dolm', 'de', 'de'],
  ];
  expect(booths((answer.body as DraftView).programme.sessions[0]!).sort()).toEqual(given.toSorted());
  expect(answer.status).toBe(200);

  const row = (await read<PersonRowView[]>('people')).find(({ id }) => id === igor.id);
  expect(row?.sessionRoles).toEqual([{ sessionId: conference.sessionId, role: 'interpreter', booth: 'ru' }]);

  expect((await organiser.post(path('releases'), {})).status).toBe(201);
  expect(booths((await read<ProgrammeView>('programme')).sessions[0]!).sort()).toEqual(given.toSorted());
});
