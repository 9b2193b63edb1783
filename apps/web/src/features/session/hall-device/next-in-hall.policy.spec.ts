import { expect, it } from '@jest/globals';
import type { SessionView } from '#contract';
import { nextInHall } from './next-in-hall.policy.js';

const session = (id: string, startAt: string, more: Partial<SessionView> = {}): SessionView => ({
  ...{ id, startAt, endAt: startAt, code: id, kind: 'working-group', hallId: 'hall-5', track: null },
  ...{ titles: {}, abstracts: {}, date: '2021-06-29', startLocal: '', endLocal: '', language: 'de', coordinator: '' },
  ...{ interpretation: [], moderators: [], speakers: [], interpreters: [], inOnly: false, timeAssumed: false },
  ...more,
});
const now = session('now', '2021-06-29T07:00:00Z');
const later = session('later', '2021-06-29T12:00:00Z');
const soon = session('soon', '2021-06-29T10:00:00Z');
const others = [
  session('before', '2021-06-29T05:00:00Z'),
  session('elsewhere', '2021-06-29T09:00:00Z', { hallId: 'hall-1' }),
  session('coffee', '2021-06-29T09:30:00Z', { kind: 'break' }),
];

it('is the earliest later one of the same hall, breaks and closed ones left out', () => {
  const all = [later, now, soon, ...others];
  expect(nextInHall(all, now, {})?.id).toBe('soon');
  expect(nextInHall(all, now, { soon: 'closed' })?.id).toBe('later');
  expect(nextInHall(all, later, {})).toBeUndefined();
});
