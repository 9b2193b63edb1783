import { describe, expect, it } from '@jest/globals';
import { endOf, hallSince, lasting, sinceOf } from './hall-use.policy.js';
import type { HallSession } from './hall-use.type.js';

const HOUR = 60 * 60 * 1000;
const BASE = Date.UTC(2021, 5, 29, 6);
const at = (hour: number): Date => new Date(BASE + hour * HOUR);

interface Script {
  id: string;
  planned: readonly [number, number];
  opened?: number;
  closed?: number;
  by?: 'chair' | 'itself';
  kind?: 'working-group' | 'break';
  hallId?: string;
}

const session = ({
  id,
  planned,
  opened,
  closed,
  by = 'chair',
  kind = 'working-group',
  hallId = 'h',
}: Script): HallSession => ({
  session: {
    id,
    hallId,
    kind,
    inOnly: false,
    startAt: at(planned[0]).toISOString(),
    endAt: at(planned[1]).toISOString(),
  },
  clock: {
    state: opened === undefined ? 'scheduled' : closed === undefined ? 'open' : 'closed',
    openedAt: opened === undefined ? null : at(opened),
    closedAt: closed === undefined ? null : at(closed),
    closedBy: closed === undefined ? null : by,
    pausedAt: null,
    pauses: [],
  },
});
/** Hour of the end of the first session, null while it lasts. */
const end = (now: number, ...scripts: Script[]): number | null => {
  const hall = scripts.map(session);
  const found = endOf(hall[0]!, hall, at(now));
  return found === null ? null : (found - BASE) / HOUR;
};
const morning: Script = { id: 'a', planned: [3, 6] };
const afternoon: Script = { id: 'b', planned: [8, 10] };

describe('a session ends in its hall', () => {
  it.each<[string, number | null, number, Script[]]>([
    ['when the chair closes it, late', 6.5, 9, [{ ...morning, opened: 3, closed: 6.5 }]],
    ['when the chair closes it, early', 5, 9, [{ ...morning, opened: 3, closed: 5 }]],
    ['as planned when it closed itself', 6, 9, [{ ...morning, opened: 3, closed: 7, by: 'itself' }]],
    ['as planned when nobody opened it', 6, 9, [morning]],
    ['not while it lasts', null, 9, [{ ...morning, opened: 3 }]],
    ['not before it began', null, 5, [morning]],
    ['never as a break', null, 9, [{ ...morning, kind: 'break' }]],
    [
      'as planned when it was forgotten open',
      6,
      9,
      [
        { ...morning, opened: 3 },
        { ...afternoon, opened: 8 },
      ],
    ],
    [
      'as planned when it was closed belatedly',
      6,
      10,
      [
        { ...morning, opened: 3, closed: 9 },
        { ...afternoon, opened: 8 },
      ],
    ],
    [
      'at the next opening when that came first',
      5,
      9,
      [
        { ...morning, opened: 3 },
        { ...afternoon, opened: 5 },
      ],
    ],
  ])('%s', (_, expected, now, scripts) => {
    expect(end(now, ...scripts)).toBe(expected);
  });
});

describe('a scan for a hall is about a session', () => {
  const since = (now: number, of: Script, ...others: Script[]): number => {
    const all = [of, ...others].map(session);
    return (sinceOf(all[0]!, all, at(now)).getTime() - BASE) / HOUR;
  };

  it('after the last end before it', () => {
    expect(since(9, { ...afternoon, opened: 8 }, { ...morning, opened: 3, closed: 6.5 })).toBe(6.5);
  });

  it('also when the one before was closed after this one was opened', () => {
    expect(since(9.5, { ...afternoon, opened: 8 }, { ...morning, opened: 3, closed: 9 })).toBe(6);
  });

  it('before it is opened, by what has ended until now', () => {
    expect(since(7, afternoon, { ...morning, opened: 3, closed: 6.5 })).toBe(6.5);
  });

  it('of the same hall only, and not for longer than half a day', () => {
    expect(since(9, { ...afternoon, opened: 8 }, { ...morning, opened: 3, closed: 6.5, hallId: 'other' })).toBe(-4);
  });
});

it('a hall is counted for the session that was opened last', () => {
  const all = [
    session({ ...morning, opened: 3 }),
    session({ ...afternoon, opened: 8 }),
    session({ id: 'c', planned: [12, 13] }),
  ];
  expect(hallSince('h', all, at(9), at(9))).toEqual(at(6));
  expect(lasting('h', all, at(9))).toEqual(['b', 'c']);
});
