import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { ImportedConference } from './imported-conference.type.js';
import { readSchedule } from './schedule-read.format.js';
import { shiftTo } from './schedule-shift.format.js';
import { writeSchedule } from './schedule-write.format.js';

const read = (name: string): ImportedConference => {
  const { plan } = readSchedule(JSON.parse(readFileSync(`test/factories/conferences/${name}.schedule.json`, 'utf8')));
  if (!plan) throw new Error('not read');
  return plan;
};
const kaluga = read('kaluga-2021');
const wall = (local: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(local);
const distances = (plan: ImportedConference): string[] => {
  const first = wall(plan.sessions[0]?.startLocal ?? '');
  return plan.sessions.map((session) => first.until(wall(session.startLocal)).toString());
};

it('starts the first working group at the instant, cut to the minute', () => {
  const moved = shiftTo(kaluga, Temporal.Instant.from('2026-11-23T05:10:42.5Z'));
  const group = moved.sessions.find((session) => session.kind === 'working-group');
  expect(group).toMatchObject({
    startAt: '2026-11-23T05:10:00Z',
    startLocal: '2026-11-23T08:10',
    endLocal: '2026-11-23T13:10',
  });
  expect(distances(moved)).toEqual(distances(kaluga));
});

it('lets days and dates follow', () => {
  const moved = shiftTo(kaluga, Temporal.Instant.from('2026-11-23T07:00:00Z'));
  expect(moved.days.map((day) => day.date)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
  expect([moved.startDate, moved.endDate]).toEqual(['2026-11-22', '2026-11-24']);
  expect(moved.days[1]).toMatchObject({ startLocal: '2026-11-23T06:00', endLocal: '2026-11-23T23:59' });
  expect(readSchedule(JSON.parse(JSON.stringify(writeSchedule(moved))))).toEqual({ plan: moved, problems: [] });
});

it('keeps wall time over the change of clocks, and elapsed lengths', () => {
  const dueren = read('dueren-2019');
  // The groups on the Sunday in which clocks go forward: the evening before is still winter time.
  const moved = shiftTo(dueren, Temporal.Instant.from('2026-03-29T09:30:00Z'));
  expect(moved.sessions[0]).toMatchObject({ startLocal: '2026-03-28T18:00', startAt: '2026-03-28T17:00:00Z' });
  const lengths = (plan: ImportedConference): number[] =>
    plan.sessions.map((s) => Date.parse(s.endAt) - Date.parse(s.startAt));
  expect(lengths(moved)).toEqual(lengths(dueren));
  expect(distances(moved)).toEqual(distances(dueren));
});

it('moves on by the gap what would start in the hour that does not exist', () => {
  const dueren = read('dueren-2019');
  const moved = shiftTo(dueren, Temporal.Instant.from('2026-03-28T19:00:00Z'));
  const night = moved.sessions.find((session) => session.startLocal.startsWith('2026-03-29T0'));
  expect(night).toMatchObject({ startLocal: '2026-03-29T04:00', startAt: '2026-03-29T02:00:00Z' });
});

it('comes back to where it was', () => {
  const there = shiftTo(kaluga, Temporal.Instant.from('2027-01-01T21:37:00Z'));
  expect(shiftTo(there, Temporal.Instant.from('2021-06-29T07:00:00Z'))).toEqual(kaluga);
});

it('leaves a conference without sessions alone', () => {
  const empty = { ...kaluga, sessions: [] };
  expect(shiftTo(empty, Temporal.Instant.from('2027-01-01T00:00:00Z'))).toBe(empty);
});
