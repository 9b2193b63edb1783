import type { CoursePointView, Place } from '#contract';
import { inForce, rowsBy } from './correction.policy.js';
import type { DeclaredPlace, Evidence, SessionInterval } from './evidence.type.js';
import { hallLeg } from './hall-leg.policy.js';
import { remoteLeg } from './remote-leg.policy.js';
import type { Span } from './span.policy.js';

const MOST_POINTS = 60;
const MINUTE_MS = 60_000;

/**
 * Persons present over the course of a session, at whole steps of at least a minute and at its end. Possible presence:
 * the picture shows what the counts showed, not what is proved. Whoever is in the hall is not away.
 */
export function courseOf(
  rows: readonly Evidence[],
  declared: readonly DeclaredPlace[],
  session: SessionInterval,
): CoursePointView[] {
  const times = steps(session.openedAt.getTime(), session.closedAt.getTime());
  const points = times.map((at) => ({ at, hall: 0, away: 0 }));
  const places = rowsBy(declared, (place) => place.personId);
  for (const [personId, own] of rowsBy(inForce(rows), (row) => row.personId)) {
    const scans = own.filter((row) => (row.source === 'door' || isStaff(row, 'hall')) && row.untilAt === undefined);
    const hall = [...hallLeg(scans, session).possible, ...vouched(own, 'hall')];
    const remote = [...remoteLeg(own, places.get(personId) ?? []).possible, ...vouched(own, 'remote')];
    for (const point of points) {
      if (covers(hall, point.at)) point.hall += 1;
      else if (covers(remote, point.at)) point.away += 1;
    }
  }
  return points.map((point) => ({ ...point, at: new Date(point.at).toISOString() }));
}

const isStaff = (row: Evidence, mode: Place): boolean => row.source === 'staff' && (row.mode ?? 'hall') === mode;

function vouched(rows: readonly Evidence[], mode: Place): Span[] {
  return rows.flatMap((row) =>
    isStaff(row, mode) && row.untilAt ? [{ from: row.at.getTime(), to: row.untilAt.getTime() }] : [],
  );
}

function steps(from: number, to: number): number[] {
  const minutes = Math.ceil((to - from) / MINUTE_MS / (MOST_POINTS - 1));
  const step = Math.max(1, minutes) * MINUTE_MS;
  const times: number[] = [];
  for (let at = from; at < to; at += step) times.push(at);
  return to > from ? [...times, to] : times;
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => span.from <= at && at <= span.to);
}
