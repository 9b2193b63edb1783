import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { attendanceCsv, type AttendanceCsvRow } from './attendance-csv.format.js';
import type { Attendance } from './evidence.type.js';

const minutes = { provedSeconds: 5400, possibleSeconds: 7200 };
const attendance: Attendance = {
  ...minutes,
  personId: 'p1',
  mode: 'both',
  byMode: { hall: minutes, remote: minutes },
  firstAt: new Date('2021-06-29T07:00:00.900Z'),
  lastAt: new Date('2021-06-29T11:59:59Z'),
  flags: ['in_again', 'two_places'],
  sources: ['door', 'heartbeat', 'stage'],
  evidenceCount: 7,
  proved: [],
  possible: [],
};
const row = (more: Partial<AttendanceCsvRow> = {}): AttendanceCsvRow => ({
  conference: 'kaluga-2021',
  sessionCode: 'AG5',
  sessionTitle: 'Erinnerung für die Zukunft; „22. Juni“, Teil 1',
  personExternalId: '17',
  familyName: 'Müller',
  givenName: 'Анна',
  delegation: 'Suhl',
  town: 'Suhl',
  zone: 'Europe/Moscow',
  sessionSeconds: 18000,
  attendance,
  ...more,
});
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

it('writes one line per person and session, read back by any CSV reader', () => {
  expect(read(attendanceCsv([row()]))).toEqual([
    {
      conference: 'kaluga-2021',
      session_code: 'AG5',
      session_title: 'Erinnerung für die Zukunft; „22. Juni“, Teil 1',
      person_external_id: '17',
      family_name: 'Müller',
      given_name: 'Анна',
      delegation: 'Suhl',
      town: 'Suhl',
      mode: 'both',
      evidence: 'door,heartbeat,stage',
      first_at: '2021-06-29T10:00:00+03:00',
      last_at: '2021-06-29T14:59:59+03:00',
      proved_seconds: '5400',
      possible_seconds: '7200',
      session_seconds: '18000',
      flags: 'in_again,two_places',
    },
  ]);
});

it('begins with a byte order mark, ends every line with CRLF and has its heads even without rows', () => {
  const csv = attendanceCsv([]);
  expect(csv.codePointAt(0)).toBe(0xfeff);
  expect(csv.endsWith(',flags\r\n')).toBe(true);
});

it('keeps names whole that try to break the line', () => {
  for (const familyName of [
    'a,b',
    'a;b',
    'say "hi"',
    'two\r\nlines',
    'a\tb',
    ' lead',
    '"',
    "O'Neil",
    '<img onerror=x>',
    'ﷺ👩‍👩‍👧',
  ]) {
    const [line, ...more] = read(attendanceCsv([row({ familyName }), row()]));
    expect(line?.family_name).toBe(familyName);
    expect(more).toHaveLength(1);
  }
});

it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=cmd|/c calc!A0'])('disarms %j', (text) => {
  const fields = {
    familyName: text,
    givenName: text,
    delegation: text,
    town: text,
    sessionTitle: text,
    sessionCode: text,
  };
  const [line] = read(attendanceCsv([row({ ...fields, personExternalId: text })]));
  const columns = [
    'family_name',
    'given_name',
    'delegation',
    'town',
    'session_title',
    'session_code',
    'person_external_id',
  ];
  expect(columns.map((column) => line?.[column])).toEqual(columns.map(() => `'${text}`));
});

it('writes local time by the offset of that day', () => {
  const winter = { ...attendance, firstAt: new Date('2021-10-31T00:30:00Z'), lastAt: new Date('2021-10-31T01:30:00Z') };
  const [line] = read(attendanceCsv([row({ zone: 'Europe/Berlin', attendance: winter })]));
  expect([line?.first_at, line?.last_at]).toEqual(['2021-10-31T02:30:00+02:00', '2021-10-31T02:30:00+01:00']);
});
