import type { Place } from '#contract';
import { inForce, rowsBy } from './correction.policy.js';
import type {
  Attendance,
  AttendanceFlag,
  AttendanceSpan,
  DeclaredPlace,
  Evidence,
  Minutes,
  SessionInterval,
} from './evidence.type.js';
import { hallLeg } from './hall-leg.policy.js';
import { remoteLeg } from './remote-leg.policy.js';
import { intersect, lengthOf, subtract, unite, type Span } from './span.policy.js';

/** More doubt than this about a clock is flagged. */
const DOUBT_MS = 120_000;

/** Proved and possible time of one mode. */
interface Tally {
  readonly proved: Span[];
  readonly possible: Span[];
}

/**
 * Attendance of everybody in one session, in order of person id.
 *
 * `rows` are the ledger's rows that concern this session: scans of its hall or of itself, its stage, and heartbeats,
 * in any order and any number of times; rows from before it opened are welcome (they are clipped). Only minimum,
 * maximum and union are used, so order and duplicates change nothing. People without any time or evidence within the
 * session are left out.
 */
export function foldAttendance(
  rows: readonly Evidence[],
  session: SessionInterval,
  declared: readonly DeclaredPlace[] = [],
): Attendance[] {
  const valid = inForce(rows);
  const places = rowsBy(declared, (place) => place.personId);
  const window = countingTime(session);
  const corrected = peopleCorrected(rows);
  return [...rowsBy(valid, (row) => row.personId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([personId, own]) => {
      const attendance = foldPerson(own, session, window, places.get(personId) ?? [], corrected.has(personId));
      return attendance ? [attendance] : [];
    });
}

/** Seconds that count in a session: opened to closed, less its pauses. */
export function sessionSeconds(session: SessionInterval): number {
  return Math.floor(lengthOf(countingTime(session)) / 1000);
}

function countingTime(session: SessionInterval): Span[] {
  const [from, to] = [session.openedAt.getTime(), session.closedAt.getTime()];
  const pauses = session.pauses.map((pause) => ({
    from: pause.pausedAt.getTime(),
    to: Math.max(pause.pausedAt.getTime(), pause.resumedAt?.getTime() ?? to),
  }));
  return from < to ? subtract([{ from, to }], pauses) : [];
}

function foldPerson(
  rows: readonly Evidence[],
  session: SessionInterval,
  window: readonly Span[],
  declared: readonly DeclaredPlace[],
  corrected: boolean,
): Attendance | null {
  const scans = rows.filter((row) => isScan(row) && row.untilAt === undefined);
  const { oddities, ...scanned } = hallLeg(scans, session);
  const hall = clip(withVouched(scanned, rows, 'hall'), window);
  const remote = clip(withVouched(remoteLeg(rows, declared), rows, 'remote'), window);
  const proved = unite([...hall.proved, ...remote.proved]);
  const possible = unite([...hall.possible, ...remote.possible]);
  const within = rows.filter((row) => row.at >= session.openedAt && row.at <= session.closedAt);
  if (possible.length === 0 && within.length === 0) return null;

  const timely = oddities.filter(({ at }) => at >= session.openedAt.getTime() && at <= session.closedAt.getTime());
  const all = new Set<AttendanceFlag>(timely.map(({ flag }) => flag));
  if (lengthOf(intersect(hall.possible, remote.possible)) > 0) all.add('two_places');
  if (rows.some((row) => (row.doubtMs ?? 0) > DOUBT_MS)) all.add('clock_doubt');
  if (corrected) all.add('corrected');
  return {
    personId: rows[0]?.personId ?? '',
    mode: modeOf(hall, remote, rows),
    ...minutesOf({ proved, possible }),
    byMode: { hall: minutesOf(hall), remote: minutesOf(remote) },
    ...edges(rows, session),
    flags: [...all].sort(),
    sources: [...new Set(rows.map((row) => row.source))].sort(),
    evidenceCount: rows.length,
    proved: proved.map(datesOf),
    possible: possible.map(datesOf),
  };
}

function isScan(row: Evidence): boolean {
  return (row.source === 'door' || row.source === 'staff') && (row.mode ?? 'hall') === 'hall';
}

/** Adds the spans that staff vouch for by hand; nobody else can. */
function withVouched(tally: Tally, rows: readonly Evidence[], mode: Place): Tally {
  const vouched = rows.flatMap((row) => {
    if (row.source !== 'staff' || row.kind !== 'manual' || (row.mode ?? 'hall') !== mode) return [];
    const [from, to] = [row.at.getTime(), row.untilAt?.getTime() ?? row.at.getTime()];
    return from < to ? [{ from, to }] : [];
  });
  return { proved: [...tally.proved, ...vouched], possible: [...tally.possible, ...vouched] };
}

function clip(tally: Tally, window: readonly Span[]): Tally {
  const within = (spans: readonly Span[]): Span[] => intersect(spans, window).filter((span) => span.from < span.to);
  return { proved: within(tally.proved), possible: within(tally.possible) };
}

function modeOf(hall: Tally, remote: Tally, rows: readonly Evidence[]): Attendance['mode'] {
  if (hall.possible.length > 0 && remote.possible.length > 0) return 'both';
  if (hall.possible.length > 0) return 'hall';
  if (remote.possible.length > 0) return 'remote';
  return rows.some(isScan) ? 'hall' : 'remote';
}

function minutesOf(tally: Tally): Minutes {
  return {
    provedSeconds: Math.floor(lengthOf(tally.proved) / 1000),
    possibleSeconds: Math.floor(lengthOf(tally.possible) / 1000),
  };
}

function edges(rows: readonly Evidence[], session: SessionInterval): { firstAt: Date; lastAt: Date } {
  const clamp = (at: number): Date =>
    new Date(Math.min(Math.max(at, session.openedAt.getTime()), session.closedAt.getTime()));
  const times = rows.flatMap((row) => [row.at.getTime(), row.untilAt?.getTime() ?? row.at.getTime()]);
  return {
    firstAt: clamp(times.reduce((a, b) => Math.min(a, b), Infinity)),
    lastAt: clamp(times.reduce((a, b) => Math.max(a, b), -Infinity)),
  };
}

function datesOf(span: Span): AttendanceSpan {
  return { startAt: new Date(span.from), endAt: new Date(span.to) };
}

/** People of whom a row names another, and people whose row was named: both see that something was corrected. */
function peopleCorrected(rows: readonly Evidence[]): Set<string> {
  const owners = new Map(rows.map((row) => [row.id, row.personId]));
  return new Set(
    rows.flatMap((row) => {
      const named = row.correctsId === undefined ? undefined : owners.get(row.correctsId);
      return row.correctsId === undefined ? [] : [row.personId, named ?? row.personId];
    }),
  );
}
