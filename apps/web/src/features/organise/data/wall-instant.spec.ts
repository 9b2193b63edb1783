import { describe, expect, it } from '@jest/globals';
import { instantOf, localMinute } from './wall-instant.js';

describe('instantOf', () => {
  it.each([
    ['2021-06-29T10:00', 'Europe/Moscow', '2021-06-29T07:00:00.000Z'],
    ['2019-06-27T10:00', 'Europe/Berlin', '2019-06-27T08:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2026-11-23T00:15', 'Asia/Kathmandu', '2026-11-22T18:30:00.000Z'],
  ])('finds %s in %s', (local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant);
    expect(localMinute(new Date(instant), zone)).toBe(local);
  });

  it('takes the earlier of two equal wall times', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});
