import { describe, expect, it } from '@jest/globals';
import type { HallView, SessionView } from '#contract';
import { elapsed, mayJoin, phaseOf } from './phase.policy.js';
import { matches } from './search.policy.js';
import { columnsOf, isWide, partsOf, slotsOf } from './timetable.policy.js';

const MOSCOW_MS = 3 * 3_600_000;

/** A session of 29 June 2021 in Kaluga, by the clock there. */
const session = (code: string, hallId: string, start: string, end: string): SessionView => ({
  ...{ id: code, code, kind: 'working-group', hallId, track: null, date: '2021-06-29', coordinator: 'Goethe-Institut' },
  ...{ titles: { de: 'Erinnerung für die Zukunft', ru: 'Ещё память' }, abstracts: {}, language: 'de' },
  ...{ startLocal: `2021-06-29T${start}`, endLocal: `2021-06-29T${end}` },
  startAt: new Date(`2021-06-29T${start}:00+03:00`).toISOString(),
  endAt: new Date(`2021-06-29T${end}:00+03:00`).toISOString(),
  ...{ interpretation: [], speakers: [], interpreters: [], inOnly: false, timeAssumed: false },
  moderators: [{ id: 'p', name: 'Uwe Brandstätter', nameCyrillic: 'Уве Брандштеттер', town: { de: 'Düren' } }],
});

const hall = (id: string): HallView => ({
  ...{ id, name: `Saal ${id}`, venue: 'Kaluga', description: '', capacity: 80, hygieneLimit: 40 },
});

const day = [
  session('AG2', '2', '10:00', '15:00'),
  session('AG1', '1', '10:00', '12:30'),
  session('AG1b', '1', '13:00', '15:00'),
  session('Kultur', '9', '19:00', '22:00'),
];

const clock = (at: number): string => new Date(at + MOSCOW_MS).toISOString().slice(11, 16);

describe('the timetable of a day', () => {
  it('puts what overlaps on one scale and folds the hours without sessions', () => {
    const parts = partsOf(day, MOSCOW_MS);
    expect(parts.map((part) => [part.kind, clock(part.startAt), clock(part.endAt)])).toEqual([
      ['block', '10:00', '15:00'],
      ['gap', '15:00', '19:00'],
      ['block', '19:00', '22:00'],
    ]);
    const [morning] = parts;
    expect(morning?.kind === 'block' && morning.lines.map(clock)).toEqual([
      ...['10:00', '11:00', '12:00', '12:30', '13:00', '14:00', '15:00'],
    ]);
  });

  it('gives columns to the halls of parallel sessions only, and the whole width to a lonely one', () => {
    const parts = partsOf(day, MOSCOW_MS);
    expect(columnsOf(parts, ['9', '1', '2'].map(hall)).map(({ id }) => id)).toEqual(['1', '2']);
    expect(parts.filter((part) => part.kind === 'block').map(isWide)).toEqual([false, true]);
  });

  it('draws hours of the venue’s clock where zones are shifted by 45 minutes', () => {
    const nepal = 5.75 * 3_600_000;
    const [block] = partsOf([session('X', '1', '10:00', '12:00')], nepal);
    const inside = block?.kind === 'block' ? block.lines.slice(1, -1) : [];
    expect(inside.map((at) => new Date(at + nepal).toISOString().slice(14, 16))).toEqual(['00', '00']);
  });

  it('lists by time, own ones first', () => {
    const slots = slotsOf([...day, session('AG5', '5', '10:00', '15:00')], new Set(['AG5']));
    expect(slots.map((slot) => slot.map(({ id }) => id))).toEqual([['AG1'], ['AG5', 'AG2'], ['AG1b'], ['Kultur']]);
  });
});

describe('what may be done with a session now', () => {
  const [one] = day;
  const at = (time: string): number => Date.parse(`2021-06-29T${time}:00+03:00`);

  it('opens the door a quarter of an hour before, while it runs, and never when it is closed', () => {
    const phases = ['09:40', '09:50', '10:01', '15:00'].map((time) => phaseOf(one!, undefined, at(time)));
    expect(phases).toEqual(['later', 'soon', 'due', 'past']);
    expect(phases.map((phase) => mayJoin(one!, phase))).toEqual([false, true, true, false]);
    expect(mayJoin(one!, phaseOf(one!, 'open', at('15:30')))).toBe(true);
    expect(mayJoin(one!, phaseOf(one!, 'closed', at('11:00')))).toBe(false);
    expect(mayJoin({ ...one!, kind: 'break' }, 'open')).toBe(false);
  });

  it('knows how much of the planned time is over', () => {
    expect(['09:00', '12:30', '16:00'].map((time) => elapsed(one!, at(time)))).toEqual([0, 0.5, 1]);
  });
});

describe('the search', () => {
  const found = (search: string): boolean => matches(day[0]!, hall('2'), search);

  it('finds titles, codes, halls, people and towns, whatever the accents', () => {
    for (const words of [
      'zukunft',
      'ЕЩЕ',
      'ag 2',
      'AG2',
      'рг 2',
      'РГ2',
      'WG 2',
      'saal 2',
      'duren',
      'брандштеттер',
      'goethe zukunft',
      ' ',
    ])
      expect({ words, found: found(words) }).toEqual({ words, found: true });
  });

  it('wants every word', () => {
    expect(found('zukunft gesundheit')).toBe(false);
  });
});
