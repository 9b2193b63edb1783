import { expect, it } from '@jest/globals';
import type { Evidence } from './evidence.type.js';
import { withWayOut } from './way-out.policy.js';

const at = (minute: number): Date => new Date(minute * 60_000);
const row = (id: string, kind: Evidence['kind'], minute: number, more: Partial<Evidence> = {}): Evidence => ({
  ...{ id, source: 'door', personId: 'p', connectionKey: null, kind, at: at(minute), ...more },
});
/** The session ended in minute 100; the way out may come until minute 160. */
const kept = (...rows: Evidence[]): string[] => withWayOut(rows, 100 * 60_000, at(160)).map(({ id }) => id);

it('keeps everything up to the end, and the way out after it', () => {
  expect(kept(row('in', 'in', 10), row('out', 'out', 110))).toEqual(['in', 'out']);
});

it('does not take a new way in for having stayed', () => {
  expect(kept(row('in', 'in', 10), row('new', 'in', 120), row('out', 'out', 130))).toEqual(['in']);
});

it('drops a second way out, a way out that comes too late, and one at the instant of a way in', () => {
  expect(kept(row('in', 'in', 10), row('out', 'out', 110), row('more', 'out', 120))).toEqual(['in', 'out']);
  expect(kept(row('in', 'in', 10), row('late', 'out', 161))).toEqual(['in']);
  expect(kept(row('in', 'in', 10), row('b', 'out', 120), row('a', 'in', 120))).toEqual(['in']);
});

it('judges each person alone, and neither the stage nor what staff vouch for', () => {
  const rows = [
    row('other', 'in', 120, { personId: 'q' }),
    row('out', 'out', 130),
    row('stage', 'seen', 140, { source: 'stage', connectionKey: 'sid' }),
    row('vouched', 'manual', 140, { source: 'staff', untilAt: at(150) }),
  ];
  expect(kept(...rows)).toEqual(['out', 'stage', 'vouched']);
});

it('goes by the rows in force', () => {
  expect(kept(row('a', 'in', 110), row('b', 'void', 110, { correctsId: 'a' }), row('c', 'out', 120))).toEqual([
    'a',
    'b',
    'c',
  ]);
});
