import { expect, it } from '@jest/globals';
import { changesBetween } from './release-changes.policy.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';

const session = (id: string, changes: Partial<ReleasedSession> = {}): ReleasedSession => ({
  ...{ id, code: id.toUpperCase(), kind: 'working-group', titles: { de: `Gruppe ${id}`, ru: 'Группа' }, abstracts: {} },
  ...{ hallId: 'h1', track: null, date: '2026-06-01', startLocal: '2026-06-01T10:00', endLocal: '2026-06-01T12:00' },
  ...{ startAt: '2026-06-01T08:00:00.000Z', endAt: '2026-06-01T10:00:00.000Z', language: 'de', interpretation: [] },
  ...{ coordinator: '', inOnly: false, timeAssumed: false, people: [] },
  ...changes,
});
const programme = (...sessions: ReleasedSession[]): ReleasedProgramme => ({
  zone: 'Europe/Berlin',
  halls: ['1', '2'].map((at) => ({ id: `h${at}`, name: `Saal ${at}`, venue: '', description: '', capacity: 10 })),
  days: [{ index: 1, date: '2026-06-01' }],
  sessions,
});

it('finds nothing between equal programmes, whatever the order of keys', () => {
  const same = session('a', { titles: { ru: 'Группа', de: 'Gruppe a' } });
  expect(changesBetween(programme(session('a')), programme(same))).toEqual([]);
});

it('calls everything added before the first release', () => {
  expect(changesBetween(null, programme(session('a')))).toEqual([
    expect.objectContaining({ code: 'A', change: 'added', after: { startLocal: '2026-06-01T10:00', hall: 'Saal 1' } }),
  ]);
});

it('tells moved, changed, appointed and removed sessions apart', () => {
  const people: ReleasedSession['people'] = [{ personId: 'p', role: 'interpreter', language: 'ru' }];
  const before = programme(session('a'), session('b'), session('c', { people }), session('d'));
  const after = programme(
    session('a', { hallId: 'h2' }),
    session('b', { titles: { de: 'Neu' } }),
    session('c', { people: [{ personId: 'p', role: 'interpreter', language: 'de' }] }),
  );
  expect(changesBetween(before, after).map(({ code, change, fields }) => [code, change, fields])).toEqual([
    ['A', 'moved', ['hallId']],
    ['B', 'changed', ['titles']],
    ['C', 'changed', ['interpreters']],
    ['D', 'removed', []],
  ]);
});
