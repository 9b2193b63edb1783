import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DraftView, Refusal, ScheduleImportView, SessionView } from '../../libs/contract/index.js';
import { readSchedule } from '../../libs/features/conference/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

interface Event {
  guid: string;
  room: string;
  start: string;
  date: string;
  duration: string;
  persons: object[];
}
interface Schedule {
  schedule: { conference: { acronym: string; days: { rooms: Record<string, Event[]> }[] } };
}

const programme = (name: string): Schedule => {
  const path = fileURLToPath(new URL(`../factories/conferences/${name}.schedule.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Schedule;
};
const eventsOf = ({ schedule }: Schedule): Event[] =>
  schedule.conference.days.flatMap((day) => Object.values(day.rooms).flat());

const suite = useSuite();
let conference: TestConference;
let organiser: TestBrowser;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  organiser = new TestBrowser(suite.service.url, (await conference.person('Olga Organ', 'organiser')).token);
});

const path = (end: string): string => `/api/conferences/${conference.id}/${end}`;
const load = async (file: unknown, query = ''): Promise<ScheduleImportView> => {
  const answer = await organiser.post(path(`schedule${query}`), file);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as ScheduleImportView;
};
const draft = async (): Promise<DraftView> => (await organiser.get(path('draft'))).body as DraftView;
const exported = async (): Promise<unknown> => (await organiser.get(path('schedule.json'))).body;

describe('the three real programmes', () => {
  it.each([
    ['kaluga-2021', 9, 9],
    ['dueren-2019', 12, 11],
    ['krasnodar-2017', 10, 8],
  ])('%s goes in, changes nothing the second time, and comes out as it was', async (name, sessions, halls) => {
    const first = await load(programme(name));
    expect(first).toMatchObject({
      sessions: { added: sessions, changed: 0, unchanged: 0, removed: 1 },
      halls: { added: halls, changed: 0, unchanged: 0, removed: 1 },
      missing: [{ code: 'AG5', kept: false }],
    });
    expect(await load(programme(name))).toMatchObject({
      sessions: { added: 0, changed: 0, unchanged: sessions, removed: 0 },
      halls: { added: 0, changed: 0, unchanged: halls, removed: 0 },
      roles: { added: 0, removed: 0 },
      missing: [],
    });
    const { plan } = readSchedule(programme(name));
    expect(readSchedule(await exported()).plan).toEqual({ ...plan, acronym: first.acronym });
    expect(await load(await exported())).toMatchObject({ sessions: { changed: 0, unchanged: sessions } });
  });

  it('takes over titles, zone, dates and the acronym while it is free', async () => {
    const file = programme('kaluga-2021');
    file.schedule.conference.acronym = `free-${conference.id}`;
    expect((await load(file)).acronym).toBe(`free-${conference.id}`);
    expect((await draft()).programme.conference).toMatchObject({
      acronym: `free-${conference.id}`,
      zone: 'Europe/Moscow',
      startDate: '2021-06-28',
      endDate: '2021-06-30',
      titles: { ru: 'XVI Германо-российская конференция городов-партнёров' },
    });
    const second = await makeConference(suite.database.pool);
    const other = new TestBrowser(suite.service.url, (await second.person('Omar Organ', 'organiser')).token);
    const answer = await other.post(`/api/conferences/${second.id}/schedule`, file);
    expect(answer).toMatchObject({ status: 200, body: { acronym: `test-${second.id}` } });
  });

  it('moves everything so that the first working group starts at an instant', async () => {
    await load(programme('kaluga-2021'), '?shiftTo=2026-11-23T05:30:00Z');
    const { sessions, days } = (await draft()).programme;
    const byCode = (code: string): SessionView => sessions.find((session) => session.code === code)!;
    expect(byCode('AG1')).toMatchObject({ startLocal: '2026-11-23T08:30', endLocal: '2026-11-23T13:30' });
    expect(byCode('AG1')).toMatchObject({ startAt: '2026-11-23T05:30:00.000Z', date: '2026-11-23' });
    expect(days.map((day) => day.date)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
  });
});

describe('all or nothing', () => {
  it('stores nothing of a file with one bad session, and says where', async () => {
    const before = await exported();
    const file = programme('dueren-2019');
    eventsOf(file)[5]!.duration = 'all day';
    const answer = await organiser.post(path('schedule'), file);
    expect(answer.status).toBe(422);
    const { error } = answer.body as { error: Refusal };
    expect(error.code).toBe('import/rejected');
    expect(error.problems).toEqual([
      expect.objectContaining({ code: 'bad_duration', at: expect.stringContaining('duration') }),
    ]);
    expect(await exported()).toEqual(before);
  });

  it('says what would happen without doing it', async () => {
    const before = await exported();
    expect(await load(programme('dueren-2019'), '?dryRun=true')).toMatchObject({
      dryRun: true,
      sessions: { added: 12, removed: 1 },
    });
    expect(await exported()).toEqual(before);
  });

  it('refuses two sessions in one hall at once and names both', async () => {
    const before = await exported();
    const file = programme('kaluga-2021');
    const rooms = file.schedule.conference.days[1]!.rooms;
    rooms['Saal 1']!.push({ ...rooms['Saal 2']![0]!, room: 'Saal 1' });
    rooms['Saal 2'] = [];
    const answer = await organiser.post(path('schedule'), file);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'session/hall_taken', detail: { hall: 'Saal 1' } } },
    });
    const { detail } = (answer.body as { error: Refusal }).error;
    expect([detail!['first'], detail!['second']].sort()).toEqual([
      'AG1 Internationales Wirtschaftsforum „Kaluga 650: Partnerschaft für Entwicklung“',
      'AG2 Kommunale und regionale Kooperationen',
    ]);
    expect(await exported()).toEqual(before);
  });

  it.each([['"text"'], ['[]'], ['{}'], ['{"schedule":{"conference":7}}'], ['{"schedule":']])(
    'refuses %s without a trace',
    async (body) => {
      const before = await exported();
      const answer = await organiser.send('POST', path('schedule'), body, { 'content-type': 'application/json' });
      expect([400, 422]).toContain(answer.status);
      expect(await exported()).toEqual(before);
    },
  );
});

describe('what is no longer in the file', () => {
  it('leaves the draft, and comes back with the same id', async () => {
    await load(programme('kaluga-2021'));
    const [first] = (await draft()).programme.sessions;
    const file = programme('kaluga-2021');
    file.schedule.conference.days[0]!.rooms = {};
    expect(await load(file)).toMatchObject({ sessions: { removed: 1 }, missing: [{ kept: false }] });
    expect((await draft()).programme.sessions.map((one) => one.id)).not.toContain(first!.id);
    expect(await load(programme('kaluga-2021'))).toMatchObject({ sessions: { changed: 1, unchanged: 8 } });
    expect((await draft()).programme.sessions[0]).toEqual(first);
  });

  it('stays when it was opened, because minutes and questions belong to it', async () => {
    await suite.database.pool.query(
      `INSERT INTO session_clock (session_id, conference_id, state, opened_at) VALUES ($1, $2, 'open', now())`,
      [conference.sessionId, conference.id],
    );
    expect(await load(programme('kaluga-2021'))).toMatchObject({
      sessions: { added: 9, removed: 0 },
      missing: [{ code: 'AG5', kept: true }],
    });
    const view = await draft();
    const kept = view.programme.sessions.find((session) => session.id === conference.sessionId)!;
    expect(view.programme.halls.map((hall) => hall.id)).toContain(kept.hallId);
    // Same instant, now as a wall time of Moscow.
    expect(new Date(`${kept.startLocal}:00+03:00`).toISOString()).toBe(kept.startAt);
  });

  it('never touches a limit that staff set', async () => {
    await load(programme('kaluga-2021'));
    const hall = (await draft()).programme.halls.find((one) => one.name === 'Saal 5')!;
    expect(hall.hygieneLimit).toBe(40);
    await organiser.send('PUT', `/api/halls/${hall.id}/hygiene-limit`, { hygieneLimit: 12 });
    await load(programme('kaluga-2021'));
    expect((await draft()).programme.halls.find((one) => one.id === hall.id)!.hygieneLimit).toBe(12);
  });
});

describe('people of the file', () => {
  it('are found by key or name, else added; roles come out again in their order', async () => {
    const known = await conference.person('Henrike Lauterbach');
    const file = programme('kaluga-2021');
    eventsOf(file)[1]!.persons = [
      { name: 'Oleg Tarasow', code: 'OT7' },
      { public_name: 'henrike lauterbach', role: 'moderator' },
      { name: 'Марина Кузнецова' },
      { name: 'Uwe Dolm', role: 'interpreter', language: 'ru' },
    ];
    expect(await load(file)).toMatchObject({ peopleAdded: 3, roles: { added: 4, removed: 0 } });
    expect(await load(file)).toMatchObject({ peopleAdded: 0, roles: { added: 0, removed: 0 } });
    const session = (await draft()).programme.sessions.find((one) => one.code === 'AG1')!;
    expect(session.speakers.map((person) => person.name)).toEqual(['Oleg Tarasow', 'Марина Кузнецова']);
    expect(session.moderators).toEqual([expect.objectContaining({ id: known.id })]);
    const again = readSchedule(await exported()).plan!.sessions.find((one) => one.code === 'AG1')!;
    expect(again.speakers.map(({ name, role, language }) => [name, role, language])).toEqual([
      ['Oleg Tarasow', undefined, undefined],
      ['Henrike Lauterbach', 'moderator', undefined],
      ['Марина Кузнецова', undefined, undefined],
      ['Uwe Dolm', 'interpreter', 'ru'],
    ]);
    expect(await load(await exported())).toMatchObject({ peopleAdded: 0, roles: { added: 0, removed: 0 } });
  });

  it('keeps the chairs an organiser appointed when the file names speakers only', async () => {
    const chair = await conference.person('Henrike Lauterbach');
    const file = programme('kaluga-2021');
    await load(file);
    const session = (await draft()).programme.sessions.find((one) => one.code === 'AG1')!;
    await organiser.send('PUT', `/api/sessions/${session.id}/roles`, {
      people: [{ personId: chair.id, role: 'moderator' }],
    });
    eventsOf(file)[1]!.persons = [{ name: 'Oleg Tarasow' }];
    await load(file);
    const now = (await draft()).programme.sessions.find((one) => one.code === 'AG1')!;
    expect([now.moderators.length, now.speakers.length]).toEqual([1, 1]);
  });
});
