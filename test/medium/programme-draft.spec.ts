import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DraftView, ProgrammeView, Refusal, ReleaseView, SessionView } from '../../libs/contract/index.js';
import { berlinSchedule } from '../factories/berlin-schedule.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let organiserPerson: TestPerson;
let organiser: TestBrowser;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  organiserPerson = await conference.person('Olga Organ', 'organiser');
  organiser = new TestBrowser(suite.service.url, organiserPerson.token);
  const events = [
    { hall: 'Saal 1', code: 'AG1', start: '2027-03-27T10:00' },
    { hall: 'Saal 2', code: 'AG2', start: '2027-03-27T10:00' },
    { hall: 'Saal 1', code: 'AG3', start: '2027-03-28T10:00' },
  ];
  const file = berlinSchedule(['2027-03-27', '2027-03-28'], events);
  expect((await organiser.post(path('schedule'), file)).status).toBe(200);
});

const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const draft = async (): Promise<DraftView> => (await organiser.get(path('draft'))).body as DraftView;
const session = async (code: string): Promise<SessionView> =>
  (await draft()).programme.sessions.find((one) => one.code === code)!;
const hall = async (name: string): Promise<string> =>
  (await draft()).programme.halls.find((one) => one.name === name)!.id;
const change = async (code: string, what: object): ReturnType<TestBrowser['send']> =>
  organiser.send('PATCH', `/api/sessions/${(await session(code)).id}`, what);
const appoint = async (code: string, people: object[]): ReturnType<TestBrowser['send']> =>
  organiser.send('PUT', `/api/sessions/${(await session(code)).id}/roles`, { people });
const refusal = (answer: { body: unknown }): Refusal => (answer.body as { error: Refusal }).error;

describe('wall times and the clocks of Berlin', () => {
  it('refuses an hour that the clocks skip', async () => {
    const before = await session('AG3');
    const answer = await change('AG3', { startLocal: '2027-03-28T02:30' });
    expect(answer.status).toBe(422);
    expect(refusal(answer)).toMatchObject({ code: 'session/bad_time', detail: { field: 'startLocal' } });
    expect(await session('AG3')).toEqual(before);
  });

  it('refuses an hour that comes twice, as start and as end', async () => {
    for (const times of [
      { startLocal: '2026-10-25T02:15', endLocal: '2026-10-25T06:00' },
      { startLocal: '2026-10-25T00:15', endLocal: '2026-10-25T02:45' },
    ])
      expect(refusal(await change('AG3', times))).toMatchObject({ code: 'session/bad_time' });
  });

  it('gives the same hour another instant on either side of the change', async () => {
    await change('AG1', { startLocal: '2027-03-27T12:00' });
    await change('AG3', { startLocal: '2027-03-28T12:00' });
    expect(await session('AG1')).toMatchObject({ startAt: '2027-03-27T11:00:00.000Z', date: '2027-03-27' });
    expect(await session('AG3')).toMatchObject({ startAt: '2027-03-28T10:00:00.000Z', date: '2027-03-28' });
  });

  it('keeps the length of a session that is moved over the missing hour', async () => {
    await change('AG3', { startLocal: '2027-03-28T01:30' });
    expect(await session('AG3')).toMatchObject({
      endLocal: '2027-03-28T03:30',
      startAt: '2027-03-28T00:30:00.000Z',
      endAt: '2027-03-28T01:30:00.000Z',
    });
  });

  it.each([
    [{ endLocal: '2027-03-28T10:00' }, 'session/bad_time'],
    [{ endLocal: '2027-03-28T09:00' }, 'session/bad_time'],
    [{ startLocal: '2027-02-30T10:00' }, 'session/bad_time'],
    [{ startLocal: '28.03.2027 10:00' }, 'input/invalid'],
    [{ startLocal: null }, 'input/invalid'],
    [{ hallId: '00000000-0000-7000-8000-000000000000' }, 'hall/not_found'],
    [{ titles: {} }, 'input/invalid'],
    [{ titles: { de: 'a\u0000b' } }, 'input/invalid'],
    [{ titles: ['x'] }, 'input/invalid'],
    [{ code: 'AG1' }, 'input/invalid'],
    [{ interpretation: ['deutsch'] }, 'input/invalid'],
  ])('refuses %j with %s and changes nothing', async (what, code) => {
    const before = await session('AG3');
    expect(refusal(await change('AG3', what)).code).toBe(code);
    expect(await session('AG3')).toEqual(before);
  });
});

describe('clashes', () => {
  it('refuses two sessions in one hall at once and names both', async () => {
    const answer = await change('AG2', { hallId: await hall('Saal 1'), startLocal: '2027-03-27T10:59' });
    expect(answer.status).toBe(409);
    expect(refusal(answer)).toEqual({
      code: 'session/hall_taken',
      retry: false,
      detail: { hall: 'Saal 1', first: 'AG1 Sitzung AG1', second: 'AG2 Sitzung AG2' },
    });
    expect(await change('AG2', { hallId: await hall('Saal 1'), startLocal: '2027-03-27T11:00' })).toMatchObject({
      status: 200,
    });
  });

  it('lets two sessions swap their halls in one step, not in two', async () => {
    const [one, two] = [await session('AG1'), await session('AG2')];
    expect(refusal(await change('AG1', { hallId: two.hallId })).code).toBe('session/hall_taken');
    const sessions = [
      { sessionId: one.id, hallId: two.hallId },
      { sessionId: two.id, hallId: one.hallId },
    ];
    expect(await organiser.send('PATCH', path('sessions'), { sessions })).toMatchObject({ status: 200 });
    expect([(await session('AG1')).hallId, (await session('AG2')).hallId]).toEqual([two.hallId, one.hallId]);
  });

  it('refuses one person chairing two sessions at once, also when one of them is moved there', async () => {
    const people = [{ personId: (await conference.person('Henrike Lauterbach')).id, role: 'moderator' }];
    expect((await appoint('AG1', people)).status).toBe(200);
    const answer = await appoint('AG2', people);
    expect(refusal(answer)).toMatchObject({
      code: 'session/chair_taken',
      detail: { person: 'Henrike Lauterbach', first: 'AG1 Sitzung AG1', second: 'AG2 Sitzung AG2' },
    });
    expect((await session('AG2')).moderators).toEqual([]);
    expect((await appoint('AG3', people)).status).toBe(200);
    const moved = await change('AG3', { hallId: await hall('Saal 2'), startLocal: '2027-03-27T09:30' });
    expect(refusal(moved).code).toMatch(/session\/(hall|chair)_taken/);
  });

  it('names both sessions also when somebody writes past the lock in the same moment', async () => {
    const { hallId } = await session('AG1');
    const client = await suite.database.pool.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO session (id, conference_id, guid, code, kind, hall_id, day_id, titles, start_local, end_local, start_at, end_at)
       SELECT gen_random_uuid(), conference_id, gen_random_uuid(), 'X', kind, hall_id, day_id, '{"de":"Dazwischen"}', '2027-03-27T15:00',
         '2027-03-27T16:00', '2027-03-27T14:00Z', '2027-03-27T15:00Z' FROM session WHERE code = 'AG1' AND hall_id = $1`,
      [hallId],
    );
    const moving = change('AG1', { startLocal: '2027-03-27T15:30' });
    await suite.database.pool
      .query('SELECT 1')
      .then(() => waitForBlocked())
      .then(() => client.query('COMMIT'))
      .finally(() => client.release());
    expect(refusal(await moving)).toMatchObject({
      code: 'session/hall_taken',
      detail: { first: 'X Dazwischen', second: 'AG1 Sitzung AG1' },
    });
  });

  it('only warns when a speaker is needed twice, nobody moderates or a session lies outside its day', async () => {
    const speaker = await conference.person('Oleg Tarasow');
    await appoint('AG1', [{ personId: speaker.id, role: 'speaker' }]);
    await appoint('AG2', [{ personId: speaker.id, role: 'interpreter', language: 'ru' }]);
    await change('AG3', { startLocal: '2027-03-28T23:30' });
    const [one, two, three] = [await session('AG1'), await session('AG2'), await session('AG3')];
    const { warnings } = await draft();
    expect(warnings).toContainEqual({
      code: 'speaker_clash',
      sessionIds: [one.id, two.id],
      detail: { personId: speaker.id, person: 'Oleg Tarasow' },
    });
    expect(warnings.filter((one) => one.code === 'no_moderator')).toHaveLength(3);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'outside_day', sessionIds: [three.id] }));
  });
});

/** Until a transaction waits for the one that we hold open. */
async function waitForBlocked(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await suite.database.pool.query<{ waiting: number }>(
      `SELECT count(*)::int4 AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]!.waiting > 0) return;
  }
  throw new Error('nobody waits for our transaction');
}

describe('roles', () => {
  it.each([
    [{ personId: '00000000-0000-7000-8000-000000000000', role: 'speaker' }, 'person/not_found'],
    [{ personId: 'nobody', role: 'speaker' }, 'input/invalid'],
    [{ personId: '00000000-0000-7000-8000-000000000000', role: 'organiser' }, 'input/invalid'],
    [{ personId: '00000000-0000-7000-8000-000000000000', role: 'interpreter' }, 'input/invalid'],
  ])('refuses %j with %s', async (person, code) => {
    expect(refusal(await appoint('AG1', [person])).code).toBe(code);
  });

  it('are given to people of the own conference only', async () => {
    const stranger = await (await makeConference(suite.database.pool)).person('Somebody Else');
    expect(refusal(await appoint('AG1', [{ personId: stranger.id, role: 'speaker' }])).code).toBe('person/not_found');
  });
});

describe('releases', () => {
  const release = (note = ''): ReturnType<TestBrowser['send']> => organiser.post(path('releases'), { note });
  const programme = async (): Promise<ProgrammeView> => (await organiser.get(path('programme'))).body as ProgrammeView;

  it('are numbered, immutable, and what the programme shows', async () => {
    const before = await programme();
    expect(before.sessions).toHaveLength(1);
    expect(await release('Mit drei Gruppen')).toMatchObject({
      status: 201,
      body: { number: 2, note: 'Mit drei Gruppen', releasedBy: 'Olga Organ', sessions: 3 },
    });
    expect((await programme()).sessions.map((one) => one.code).sort()).toEqual(['AG1', 'AG2', 'AG3']);
    await change('AG1', { startLocal: '2027-03-27T08:00' });
    expect((await programme()).sessions.find((one) => one.code === 'AG1')!.startLocal).toBe('2027-03-27T10:00');
    const { unchanged, changes } = await draft();
    expect(unchanged).toBe(false);
    expect(changes).toEqual([
      expect.objectContaining({
        ...{ code: 'AG1', change: 'moved', fields: ['startLocal', 'endLocal'] },
        before: { startLocal: '2027-03-27T10:00', hall: 'Saal 1' },
        after: { startLocal: '2027-03-27T08:00', hall: 'Saal 1' },
      }),
    ]);
    await release();
    expect((await draft()).changes).toEqual([]);
    const list = (await organiser.get(path('releases'))).body as ReleaseView[];
    expect(list.map((one) => one.number)).toEqual([3, 2, 1]);
  });

  it('tells everybody, and refuses a second one without a change', async () => {
    await release();
    expect(refusal(await release()).code).toBe('release/unchanged');
    const { rows } = await suite.database.pool.query<{ views: object }>(
      `SELECT views FROM fact WHERE stream_id = $1 AND type = 'release:published'`,
      [conference.id],
    );
    expect(rows).toEqual([{ views: { all: { number: 2 } } }]);
  });

  it('get numbers without gaps when ten organisers release at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 10 }, async (_, at) => {
        await change('AG3', { coordinator: `Stadt ${at}` });
        return (await release()).status;
      }),
    );
    expect(codes.filter((code) => code !== 201 && code !== 409)).toEqual([]);
    expect(codes).toContain(201);
    const { rows } = await suite.database.pool.query<{ number: number }>(
      'SELECT number FROM release WHERE conference_id = $1 ORDER BY number',
      [conference.id],
    );
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, at) => at + 1));
  });

  it('show who was appointed and who was taken out', async () => {
    await release();
    const person = await conference.person('Henrike Lauterbach');
    await appoint('AG2', [{ personId: person.id, role: 'moderator' }]);
    expect((await draft()).changes).toEqual([
      expect.objectContaining({ code: 'AG2', change: 'changed', fields: ['moderators'] }),
    ]);
  });
});

describe('what applies at once', () => {
  it('limits a hall outside of releases and tells everybody', async () => {
    await organiser.post(path('releases'), {});
    const hallId = await hall('Saal 1');
    const limit = (hygieneLimit: unknown): ReturnType<TestBrowser['send']> =>
      organiser.send('PUT', `/api/halls/${hallId}/hygiene-limit`, { hygieneLimit });
    expect(await limit(25)).toMatchObject({ status: 200, body: { name: 'Saal 1', hygieneLimit: 25 } });
    const shown = (await organiser.get(path('programme'))).body as ProgrammeView;
    expect(shown.halls.find((one) => one.id === hallId)!.hygieneLimit).toBe(25);
    expect(await limit(null)).toMatchObject({ status: 200, body: { hygieneLimit: null } });
    await limit(null);
    for (const wrong of [-1, 2.5, '7', undefined, 1e9]) expect(refusal(await limit(wrong)).code).toBe('input/invalid');
    const { rows } = await suite.database.pool.query<{ limit: number | null }>(
      `SELECT views->'all'->'hygieneLimit' AS limit FROM fact WHERE stream_id = $1 AND type = 'hall:limited' ORDER BY seq`,
      [conference.id],
    );
    expect(rows.map((row) => row.limit)).toEqual([25, null]);
    expect((await draft()).unchanged).toBe(true);
  });

  it('colours the conference', async () => {
    expect((await organiser.send('PUT', path('accent'), { hue: 140, chroma: 0.1 })).status).toBe(204);
    expect((await draft()).programme.conference.accent).toEqual({ hue: 140, chroma: expect.closeTo(0.1) });
    expect(refusal(await organiser.send('PUT', path('accent'), { hue: 360, chroma: 0 })).code).toBe('input/invalid');
  });
});
