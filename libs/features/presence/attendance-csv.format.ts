import { stringify } from 'csv-stringify/sync';
import { Temporal } from 'temporal-polyfill';
import type { Attendance } from './evidence.type.js';

/** What one line says: one person in one session. */
export interface AttendanceCsvRow {
  /** Acronym of the conference, e.g. `kaluga-2021`. */
  readonly conference: string;
  /** E.g. `AG5`; empty when the session has none. */
  readonly sessionCode: string;
  readonly sessionTitle: string;
  readonly personExternalId: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly delegation: string | null;
  readonly town: string | null;
  /** IANA zone of the venue: instants are written as its local time with the offset. */
  readonly zone: string;
  /** What the session counts at most, in seconds. */
  readonly sessionSeconds: number;
  readonly attendance: Attendance;
}

/** The columns in order. Seconds are whole; `evidence` and `flags` are lists joined by commas; nothing is empty but what is unknown. */
const ATTENDANCE_COLUMNS = [
  'conference',
  'session_code',
  'session_title',
  'person_external_id',
  'family_name',
  'given_name',
  'delegation',
  'town',
  'mode',
  'evidence',
  'first_at',
  'last_at',
  'proved_seconds',
  'possible_seconds',
  'session_seconds',
  'flags',
] as const;

/**
 * RFC 4180 (commas, CRLF) in UTF-8 with a byte order mark, so that spreadsheets read Cyrillic and umlauts. Text that a
 * spreadsheet would run as a formula (it begins with = + - @, tab or return) is preceded by an apostrophe.
 */
export function attendanceCsv(rows: readonly AttendanceCsvRow[]): string {
  return stringify(rows.map(cellsOf), {
    bom: true,
    header: true,
    columns: [...ATTENDANCE_COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function cellsOf(row: AttendanceCsvRow): Record<(typeof ATTENDANCE_COLUMNS)[number], string | number> {
  const { attendance } = row;
  return {
    conference: row.conference,
    session_code: row.sessionCode,
    session_title: row.sessionTitle,
    person_external_id: row.personExternalId ?? '',
    family_name: row.familyName,
    given_name: row.givenName,
    delegation: row.delegation ?? '',
    town: row.town ?? '',
    mode: attendance.mode,
    evidence: attendance.sources.join(','),
    first_at: localTime(attendance.firstAt, row.zone),
    last_at: localTime(attendance.lastAt, row.zone),
    proved_seconds: attendance.provedSeconds,
    possible_seconds: attendance.possibleSeconds,
    session_seconds: row.sessionSeconds,
    flags: attendance.flags.join(','),
  };
}

/** E.g. `2021-06-29T10:00:00+03:00`. */
function localTime(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString({ timeZone: zone, smallestUnit: 'second' });
}
