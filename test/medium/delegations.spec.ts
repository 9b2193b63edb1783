import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DelegationView, Refusal } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';
import { storedRows } from '../harness/stored-rows.js';

const suite = useSuite();
let conference: TestConference;
let organiser: TestBrowser;
let [kaluga, suhl, minden]: string[] = [];

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  organiser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
  [kaluga, suhl, minden] = await Promise.all(['Kaluga', 'Suhl', 'Minden'].map((name) => conference.delegation(name)));
});

const path = (): string => `/api/conferences/${conference.id}/delegations`;
const list = async (): Promise<DelegationView[]> => (await organiser.get(path())).body as DelegationView[];
const twin = (id: string, partnerIds: unknown[]): ReturnType<TestBrowser['send']> =>
  organiser.send('PUT', `/api/delegations/${id}/twins`, { partnerIds });
const refusal = (answer: { body: unknown }): Refusal => (answer.body as { error: Refusal }).error;
const twins = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries((await list()).map((one) => [one.name, one.twins]));

describe('delegations', () => {
  it('are listed by name, with how many people each has', async () => {
    const person = await conference.person('Helga Wiesner');
    await organiser.send('PATCH', `/api/people/${person.id}`, { delegationId: suhl });
    expect((await list()).map(({ name, people, twins: partners }) => [name, people, partners])).toEqual([
      ['Kaluga', 0, []],
      ['Minden', 0, []],
      ['Suhl', 1, []],
    ]);
  });

  it('are added with a town in either script, each name once', async () => {
    const added = await organiser.post(path(), { name: ' Jugendring ', town: 'Владимир' });
    expect([added.status, added.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Jugendring', town: { ru: 'Владимир' }, people: 0, twins: [] }),
    ]);
    expect((await organiser.post(path(), { name: 'Wladimir' })).body).toMatchObject({ town: { de: 'Wladimir' } });
    expect(await list()).toHaveLength(5);
    const before = await storedRows(suite.database);
    const again = await organiser.post(path(), { name: 'WLADIMIR' });
    expect([again.status, refusal(again).code]).toEqual([409, 'delegation/taken']);
    for (const name of ['', ' \u200b', 'a\u0007b', 'x'.repeat(121)])
      expect(refusal(await organiser.post(path(), { name }))).toMatchObject({
        ...{ code: 'input/invalid', detail: { field: 'name' } },
      });
    expect(await storedRows(suite.database)).toEqual(before);
  });

  it('have twins: both sides know it, the same again changes nothing, another one takes its place', async () => {
    expect((await twin(kaluga!, [suhl!])).body).toEqual(await list());
    expect(await twins()).toEqual({ Kaluga: [suhl], Minden: [], Suhl: [kaluga] });
    const before = await storedRows(suite.database);
    expect((await twin(suhl!, [kaluga!])).status).toBe(200);
    expect(await storedRows(suite.database)).toEqual(before);
    await twin(kaluga!, [minden!]);
    expect(await twins()).toEqual({ Kaluga: [minden], Minden: [kaluga], Suhl: [] });
    await twin(kaluga!, [minden!, suhl!]);
    await twin(minden!, []);
    expect(await twins()).toEqual({ Kaluga: [suhl], Minden: [], Suhl: [kaluga] });
  });

  it('are no twins of themselves, of nobody, or of a delegation elsewhere', async () => {
    const other = await makeConference(suite.database.pool);
    const foreign = await other.delegation('Perm');
    const before = await storedRows(suite.database);
    expect(refusal(await twin(kaluga!, [kaluga!]))).toMatchObject({ code: 'input/invalid' });
    expect(refusal(await twin(kaluga!, [suhl!, foreign])).code).toBe('delegation/not_found');
    expect(refusal(await twin(kaluga!, ['01890000-0000-7000-8000-000000000000'])).code).toBe('delegation/not_found');
    expect(refusal(await twin(foreign, [kaluga!])).code).toBe('delegation/not_found');
    expect(refusal(await twin(kaluga!, [suhl!, suhl!])).code).toBe('input/invalid');
    expect(await storedRows(suite.database)).toEqual(before);
  });
});
