import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ImportedConference, ImportProblem } from './imported-conference.type.js';
import { readSchedule } from './schedule-read.format.js';

const real = (name: string): unknown =>
  JSON.parse(readFileSync(`test/factories/conferences/${name}.schedule.json`, 'utf8'));

type Json = Record<string, unknown>;
/** A small programme of one day in Berlin; `event` and `conference` change its only session and its head. */
const programme = (event: Json = {}, conference: Json = {}, room = 'Saal 1'): unknown => ({
  schedule: {
    conference: {
      acronym: 'demo-2021',
      title: 'Demo',
      time_zone_name: 'Europe/Berlin',
      days: [
        {
          date: '2021-06-29',
          day_start: '2021-06-29T08:00:00+02:00',
          rooms: {
            [room]: [
              {
                id: 7,
                title: 'Energie',
                language: 'de',
                type: 'workshop',
                start: '10:00',
                duration: '01:30',
                ...event,
              },
            ],
          },
        },
      ],
      ...conference,
    },
  },
});
const planOf = (json: unknown): ImportedConference => {
  const { plan, problems } = readSchedule(json);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
};
const sessionOf = (event: Json, conference?: Json) => planOf(programme(event, conference)).sessions[0];
const problemsOf = (json: unknown): Pick<ImportProblem, 'severity' | 'code' | 'path'>[] =>
  readSchedule(json).problems.map(({ severity, code, path }) => ({ severity, code, path }));
const FIRST = '$.schedule.conference.days[0].rooms["Saal 1"][0]';

describe('the three real conferences', () => {
  it.each([
    ['kaluga-2021', 9, 9, 6],
    ['dueren-2019', 12, 11, 6],
    ['krasnodar-2017', 10, 8, 5],
  ])('%s is read whole', (name, sessions, halls, groups) => {
    const { plan, problems } = readSchedule(real(name));
    expect(problems).toEqual([]);
    expect([plan?.sessions.length, plan?.halls.length, plan?.days.length]).toEqual([sessions, halls, 3]);
    expect(plan?.sessions.filter((session) => session.kind === 'working-group')).toHaveLength(groups);
  });
  it('understands our extra keys', () => {
    const plan = planOf(real('kaluga-2021'));
    expect(plan.titles.ru).toBe('XVI Германо-российская конференция городов-партнёров');
    expect(plan.halls[0]).toMatchObject({ venue: 'Kaluga, Gebietsphilharmonie', capacity: 600, hygieneLimit: 300 });
    expect(plan.sessions[3]).toMatchObject({
      code: 'AG3',
      coordinator: 'Goethe-Institut Moskau',
      interpretation: ['de', 'ru'],
      timeAssumed: true,
      startLocal: '2021-06-29T10:00',
      endLocal: '2021-06-29T15:00',
      startAt: '2021-06-29T07:00:00Z',
    });
  });
});

describe('tolerance', () => {
  it('takes a programme without rooms, tracks, guids, dates and ids, always with the same ids', () => {
    const plan = planOf(programme({ id: undefined }));
    expect(plan).toEqual(planOf(programme({ id: undefined })));
    expect(plan).toMatchObject({ startDate: '2021-06-29', endDate: '2021-06-29', venues: ['Demo'], tracks: [] });
    expect(plan.sessions[0]?.guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(plan.sessions[0]?.guid).not.toBe(sessionOf({ id: 8 })?.guid);
  });
  it('ignores what it does not know', () => {
    expect(planOf(programme({ feedback_url: 'x', __proto__x: 1 }, { colors: {} }))).toEqual(planOf(programme()));
  });
  it('reads texts by language where newer exporters write them', () => {
    const event = { title: { de: 'Energie', en: 'Energy' }, track: { en: 'City' }, language: 'de' };
    expect(sessionOf(event)).toMatchObject({ titles: { de: 'Energie', en: 'Energy' }, trackName: 'City' });
  });
  it('makes one abstract of subtitle, abstract and description', () => {
    const event = { subtitle: 'A', abstract: 'B\r\nb', description: 'A' };
    expect(sessionOf(event)?.abstracts).toEqual({ de: 'A\n\nB\nb' });
  });
  it('takes names of persons from frab and pretalx', () => {
    const persons = [
      { id: 7797, public_name: 'Jinx' },
      { code: 'NQTF8Y', id: 3, name: 'Brian' },
      { name: 'No Key' },
      { id: 9 },
    ];
    expect(sessionOf({ persons })?.speakers).toEqual([
      { externalId: '7797', name: 'Jinx' },
      { externalId: 'NQTF8Y', name: 'Brian' },
      { name: 'No Key' },
    ]);
  });
  it.each([
    ['plenary', 'plenary'],
    ['Working Group', 'working-group'],
    ['Keynote', 'plenary'],
    ['coffee_break', 'break'],
    ['Performance', 'culture'],
    ['hackathon', 'working-group'],
  ])('takes the type %s as %s', (type, kind) => {
    expect(sessionOf({ type })?.kind).toBe(kind);
  });
  it('reads the rule of the door, and refuses what is neither true nor false', () => {
    expect([{}, { in_only: false }, { in_only: true }].map((event) => sessionOf(event)?.inOnly)).toEqual([
      ...[false, false, true],
    ]);
    expect(problemsOf(programme({ in_only: 'yes' }))).toEqual([
      { severity: 'error', code: 'wrong_type', path: `${FIRST}.in_only` },
    ]);
  });
  it('uses the track where the type says nothing, and reports what it guessed once', () => {
    expect(sessionOf({ type: '', track: 'culture' })?.kind).toBe('culture');
    const event = { id: 1, title: 'x', start: '10:00', duration: '01:00', type: 'hackathon' };
    const days = [{ date: '2021-06-29', rooms: { 'Saal 1': [event, { ...event, id: 2, start: '12:00' }] } }];
    expect(problemsOf(programme({}, { days })).map((problem) => problem.code)).toEqual(['unknown_kind']);
  });
  it('warns of guids given twice or broken, of codes given twice and of a wrong room', () => {
    const event = {
      id: 1,
      guid: 'nonsense',
      code: 'AG1',
      room: 'Saal 2',
      title: 'x',
      start: '10:00',
      duration: '01:00',
      type: 'talk',
    };
    const days = [
      { date: '2021-06-29', rooms: { 'Saal 1': [event, { ...event, id: 2, room: 'Saal 1', start: '12:00' }] } },
    ];
    const { plan, problems } = readSchedule(programme({}, { days }));
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([
      ['warning', 'bad_guid'],
      ['warning', 'mismatch'],
      ['warning', 'bad_guid'],
      ['warning', 'duplicate'],
    ]);
    expect(plan?.sessions.map((session) => session.code)).toEqual(['AG1', '']);
  });
});

describe('times', () => {
  it('take the wall time and the zone, whatever the offset says, and tell of it', () => {
    const json = programme({ date: '2021-06-29T10:00:00+05:00' });
    expect(planOf(json).sessions[0]?.startAt).toBe('2021-06-29T08:00:00Z');
    expect(problemsOf(json)).toEqual([{ severity: 'warning', code: 'mismatch', path: `${FIRST}.date` }]);
  });
  it('turn an instant in UTC into wall time', () => {
    expect(sessionOf({ date: '2021-06-29T08:00:00Z' })?.startLocal).toBe('2021-06-29T10:00');
  });
  it('refuse the hour that does not exist and the one that comes twice, with a sentence', () => {
    const missing = readSchedule(programme({ date: '2021-03-28T02:30:00+01:00', start: '02:30' }));
    expect(missing.plan).toBeNull();
    expect(missing.problems[0]).toMatchObject({ code: 'missing_hour', path: `${FIRST}.date` });
    expect(missing.problems[0]?.detail).toContain('2021-03-28 02:30 in Europe/Berlin does not exist');
    const double = readSchedule(programme({ date: '2021-10-31T02:30:00+01:00', start: '02:30' }));
    expect(double.problems[0]).toMatchObject({ severity: 'error', code: 'double_hour' });
  });
  it('count the duration as it passes, also over the change of clocks', () => {
    expect(sessionOf({ date: '2021-03-28T01:30:00+01:00', start: '01:30', duration: '02:00' })).toMatchObject({
      startAt: '2021-03-28T00:30:00Z',
      endAt: '2021-03-28T02:30:00Z',
      endLocal: '2021-03-28T04:30',
    });
    expect(sessionOf({ date: '2021-10-31T01:30:00+02:00', start: '01:30', duration: '02:00' })?.endLocal).toBe(
      '2021-10-31T02:30',
    );
  });
  it('know zones with 45 minutes and nights after midnight', () => {
    const kathmandu = planOf(programme({}, { time_zone_name: 'Asia/Kathmandu' }));
    expect(kathmandu.sessions[0]?.startAt).toBe('2021-06-29T04:15:00Z');
    expect(sessionOf({ start: '01:00' })).toMatchObject({ startLocal: '2021-06-30T01:00', dayIndex: 1 });
    expect(sessionOf({ start: '23:00', duration: '02:00' })?.endLocal).toBe('2021-06-30T01:00');
  });
  it('take an end instead of a duration, and refuse one before the start', () => {
    expect(sessionOf({ duration: undefined, end: '2021-06-29T11:00:00+02:00' })?.endLocal).toBe('2021-06-29T11:00');
    const json = programme({ duration: undefined, end: '2021-06-29T09:00:00+02:00' });
    expect(problemsOf(json)).toEqual([{ severity: 'error', code: 'bad_duration', path: `${FIRST}.end` }]);
  });
  it.each(['00:00', '-1:00', '1:60', '999:00', 'long', ''])('refuse the duration %j', (duration) => {
    expect(problemsOf(programme({ duration }))[0]).toMatchObject({ severity: 'error', code: 'bad_duration' });
  });
  it.each(['25:00', '10', 'ten', '2021-02-30T10:00', '0001-01-01T10:00'])('refuse the start %j', (date) => {
    expect(problemsOf(programme({ date }))[0]).toMatchObject({ severity: 'error', code: 'bad_time' });
  });
});

describe('refusals', () => {
  it.each([[null], [[]], ['x'], [7], [{}], [{ schedule: [] }], [{ schedule: { conference: 'x' } }]])(
    'of %j',
    (json) => {
      expect(readSchedule(json)).toMatchObject({ plan: null, problems: [{ severity: 'error', code: 'missing' }] });
    },
  );
  it.each([
    [{}, { time_zone_name: 'Mars/Base' }, 'bad_zone', '$.schedule.conference.time_zone_name'],
    [{}, { time_zone_name: '+02:00' }, 'bad_zone', '$.schedule.conference.time_zone_name'],
    [{}, { acronym: ' ' }, 'missing', '$.schedule.conference.acronym'],
    [{}, { days: [] }, 'missing', '$.schedule.conference.days'],
    [{}, { days: {} }, 'wrong_type', '$.schedule.conference.days'],
    [{}, { start: '2021-07-01', end: '2021-06-01' }, 'bad_date', '$.schedule.conference.end'],
    [{ title: '' }, {}, 'missing', `${FIRST}.title`],
    [{ title: '\u200b' }, {}, 'missing', `${FIRST}.title`],
    [{ title: `a${'\u0301'.repeat(60)}` }, {}, 'bad_text', `${FIRST}.title`],
    [{ title: 'a\0b' }, {}, 'bad_text', `${FIRST}.title`],
    [{ title: 'a\ud800' }, {}, 'bad_text', `${FIRST}.title`],
    [{ title: 'x'.repeat(301) }, {}, 'too_long', `${FIRST}.title`],
    [{ title: ['x'] }, {}, 'wrong_type', `${FIRST}.title`],
    [{ persons: {} }, {}, 'wrong_type', `${FIRST}.persons`],
  ])('of %j %j', (event, conference, code, path) => {
    expect(readSchedule(programme(event, conference)).plan).toBeNull();
    expect(problemsOf(programme(event, conference))).toContainEqual({ severity: 'error', code, path });
  });
  it('name all problems at once, but not more than 200', () => {
    const broken = Array.from({ length: 500 }, (_, id) => ({ id: id + 1 }));
    const json = programme({}, { days: [{ date: '2021-06-29', rooms: { 'Saal 1': broken } }] });
    expect(readSchedule(json).problems).toHaveLength(200);
  });
  it('leave out a language that is none, with a warning', () => {
    const event = { language: 'zz', title: 'Titel', interpretation: ['ru', 'xx'], titles: { zz: 'x', de: 'Titel' } };
    expect(sessionOf(event)).toMatchObject({ interpretation: ['ru'], titles: { de: 'Titel' } });
    const warned = readSchedule(programme(event)).problems.filter(({ code }) => code === 'bad_language');
    expect(warned.map(({ path }) => path)).toEqual([
      `${FIRST}.language`,
      `${FIRST}.titles.zz`,
      `${FIRST}.interpretation[1]`,
    ]);
  });
  it('stores texts in NFC', () => {
    expect(sessionOf({ title: 'Du\u0308ren' })?.titles.de).toBe('Düren');
  });
});
