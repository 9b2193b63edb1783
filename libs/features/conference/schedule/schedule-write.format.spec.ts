import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSchedule } from './schedule-read.format.js';
import { writeSchedule } from './schedule-write.format.js';

const NAMES = ['kaluga-2021', 'dueren-2019', 'krasnodar-2017'];
const text = (name: string): string => readFileSync(`test/factories/conferences/${name}.schedule.json`, 'utf8');
const real = (name: string): unknown => JSON.parse(text(name));
const overTheWire = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

type Json = Record<string, unknown>;
const nodesOf = (json: unknown): [Json, string][] => {
  if (typeof json !== 'object' || json === null) return [];
  const node = json as Json;
  return Object.keys(node).flatMap((key): [Json, string][] => [[node, key], ...nodesOf(node[key])]);
};

describe('export', () => {
  it.each(NAMES)('%s is read back without loss', (name) => {
    const { plan } = readSchedule(real(name));
    if (!plan) throw new Error('not read');
    expect(readSchedule(overTheWire(writeSchedule(plan)))).toEqual({ plan, problems: [] });
  });

  it('keeps the rule of the door', () => {
    const { plan } = readSchedule(real('kaluga-2021'));
    if (!plan) throw new Error('not read');
    const ruled = { ...plan, sessions: plan.sessions.map((session, at) => ({ ...session, inOnly: at % 2 === 0 })) };
    expect(readSchedule(overTheWire(writeSchedule(ruled)))).toEqual({ plan: ruled, problems: [] });
  });

  it('is read back without loss whatever somebody put in place of anything in a file, and nothing throws', () => {
    const size = nodesOf(real('kaluga-2021')).length;
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '__proto__',
        'constructor',
        '23:59',
        '2021-06-29T23:30:00Z',
        '48:00',
        'Europe/Berlin',
        'ru',
        'AG 1/ü',
        -1,
        1e9,
      ),
    );
    let taken = 0;
    const changed = fc.array(fc.tuple(fc.nat(size - 1), odd, fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changed, (changes) => {
        const json = real('kaluga-2021');
        const nodes = nodesOf(json);
        for (const [at, value, rename] of changes) {
          const [node, key] = nodes[at] ?? [];
          if (!node || key === undefined) continue;
          if (rename && typeof value === 'string' && !Array.isArray(node)) {
            Object.defineProperty(node, value, {
              value: node[key],
              enumerable: true,
              configurable: true,
              writable: true,
            });
          } else node[key] = value;
        }
        const { plan } = readSchedule(json);
        if (!plan) return;
        taken += 1;
        expect(readSchedule(overTheWire(writeSchedule(plan)))).toEqual({ plan, problems: [] });
      }),
      { numRuns: 800, seed: 20210629 },
    );
    expect(taken).toBeGreaterThan(150);
  });
});

/** Keys that the published schema of the format requires, and the patterns it gives. */
const REQUIRED = {
  conference: ['title', 'acronym', 'days', 'daysCount', 'start', 'end', 'timeslot_duration'],
  day: ['date', 'day_end', 'day_start', 'index', 'rooms'],
  event: 'abstract date duration guid id language links persons room slug start subtitle title track type url'.split(
    ' ',
  ),
  room: ['name', 'guid'],
};
const ALLOWED = [
  ...REQUIRED.event,
  'code',
  'logo',
  'end',
  'description',
  'recording_license',
  'do_not_record',
  'attachments',
];

describe('export without extras', () => {
  it.each(NAMES)('%s has every required key, no other, and the patterns of the form', (name) => {
    const { plan } = readSchedule(real(name));
    if (!plan) throw new Error('not read');
    const written = overTheWire(writeSchedule(plan, { extras: false })) as {
      schedule: { version: string; conference: Json };
    };
    const { conference } = written.schedule;
    expect(Object.keys(conference)).toEqual(expect.arrayContaining(REQUIRED.conference));
    expect(conference.acronym).toMatch(/^[a-z0-9_-][a-z0-9_]{3,}$/);
    for (const room of conference.rooms as Json[])
      expect(Object.keys(room).sort()).toEqual(['capacity', 'description', 'guid', 'name']);
    for (const day of conference.days as { rooms: Record<string, Json[]> }[]) {
      expect(Object.keys(day).sort()).toEqual([...REQUIRED.day].sort());
      for (const event of Object.values(day.rooms).flat()) {
        expect(Object.keys(event)).toEqual(expect.arrayContaining(REQUIRED.event));
        expect(Object.keys(event).filter((key) => !ALLOWED.includes(key))).toEqual([]);
        expect(event).toMatchObject({
          id: expect.any(Number),
          start: expect.stringMatching(/^([01]\d|2[0-3]):[0-5]\d$/),
          duration: expect.stringMatching(/^\d+:\d{2}$/),
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/),
          slug: expect.stringMatching(/^[a-z0-9_-]+[a-z0-9]$/),
        });
      }
    }
  });
});
