import { describe, expect, it } from '@jest/globals';
import { Refused } from '#kernel';
import { dayOf, instantOf } from './session-times.policy.js';

describe('the instant of a wall time', () => {
  it.each([
    ['2027-03-28T01:59', 'Europe/Berlin', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-06-01T12:00', 'Asia/Kathmandu', '2026-06-01T06:15:00.000Z'],
    ['2026-06-01T00:00', 'Europe/Moscow', '2026-05-31T21:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone, 'startLocal').toISOString()).toBe(instant);
  });

  it.each([
    ['2027-03-28T02:00', 'Europe/Berlin'],
    ['2027-03-28T02:59', 'Europe/Berlin'],
    ['2026-10-25T02:00', 'Europe/Berlin'],
    ['2026-10-25T02:59', 'Europe/Berlin'],
    ['2026-02-30T10:00', 'Europe/Berlin'],
    ['2026-01-01T10:00', 'Nowhere/Land'],
  ])('%s in %s is refused: there is none, or two', (local, zone) => {
    expect(() => instantOf(local, zone, 'endLocal')).toThrow(new Refused('session/bad_time'));
  });
});

describe('the day of a session', () => {
  const day = (id: string, date: string, from: string, to: string) => ({ id, date, startLocal: from, endLocal: to });
  const days = [
    day('a', '2026-06-01', '2026-06-01T08:00', '2026-06-02T02:00'),
    day('b', '2026-06-02', '2026-06-02T08:00', '2026-06-02T22:00'),
  ];
  it.each([
    ['2026-06-01T10:00', 'b', 'a'],
    ['2026-06-02T01:00', 'b', 'a'],
    ['2026-06-02T23:00', 'a', 'b'],
    ['2026-06-09T10:00', 'b', 'b'],
  ])('%s (was %s) belongs to %s', (start, present, expected) => {
    expect(dayOf(start, days, present)).toBe(expected);
  });
});
