import { expect, it } from '@jest/globals';
import { courseOf } from './course.policy.js';
import type { Evidence } from './evidence.type.js';

const at = (minute: number): Date => new Date(minute * 60_000);
const row = (source: Evidence['source'], personId: string, kind: Evidence['kind'], minute: number): Evidence => ({
  ...{ id: `${personId}-${source}-${kind}-${minute}`, source, personId, kind, at: at(minute) },
  connectionKey: source === 'stage' || source === 'heartbeat' ? `${personId}-${source}` : null,
});
const session = (from: number, to: number) => ({ openedAt: at(from), closedAt: at(to), pauses: [], inOnly: false });

it('counts hall and away at each minute, nobody twice', () => {
  const rows = [
    ...[row('door', 'a', 'in', 1), row('door', 'a', 'out', 3)],
    ...[row('heartbeat', 'a', 'in', 0), row('heartbeat', 'a', 'out', 4)],
    ...[row('heartbeat', 'b', 'in', 2), row('heartbeat', 'b', 'out', 4)],
    row('door', 'c', 'refused', 1),
  ];
  expect(courseOf(rows, [], session(0, 4)).map(({ hall, away }) => [hall, away])).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
    [1, 1],
    [0, 2],
  ]);
});

it('counts what staff vouch for, and no phone that says "hall"', () => {
  const vouched: Evidence = { ...row('staff', 'a', 'manual', 1), untilAt: at(2) };
  const declared = [{ personId: 'b', connectionKey: 'b-stage', place: 'hall' as const, fromAt: at(0), untilAt: null }];
  const rows = [vouched, row('stage', 'b', 'in', 0), row('stage', 'b', 'out', 3)];
  expect(courseOf(rows, declared, session(0, 3)).map(({ hall, away }) => [hall, away])).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [0, 0],
  ]);
});

it('has at most sixty points, the last one now, and none before anything began', () => {
  const course = courseOf([], [], session(0, 601.5));
  expect(course.length).toBeLessThanOrEqual(60);
  expect(course.at(-1)?.at).toBe(at(601.5).toISOString());
  expect(courseOf([], [], session(5, 5))).toEqual([]);
});
