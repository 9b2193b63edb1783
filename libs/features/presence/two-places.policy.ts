import { rowsBy } from './correction.policy.js';
import type { Attendance } from './evidence.type.js';
import { intersect, lengthOf, type Span } from './span.policy.js';

/**
 * Flags people whose time in one session overlaps their time in another one of the same conference.
 * Each session keeps its own minutes: which one is right is for a person to decide. Gives the sessions in the order taken.
 */
export function flagTwoPlaces(sessions: readonly (readonly Attendance[])[]): Attendance[][] {
  const byPerson = rowsBy(sessions.flat(), (attendance) => attendance.personId);
  const clashing = new Set<Attendance>();
  for (const own of byPerson.values()) {
    for (const one of own) {
      if (own.some((other) => other !== one && overlap(one, other))) clashing.add(one);
    }
  }
  return sessions.map((session) =>
    session.map((one) =>
      clashing.has(one) ? { ...one, flags: [...new Set([...one.flags, 'two_places' as const])].sort() } : one,
    ),
  );
}

function overlap(one: Attendance, other: Attendance): boolean {
  return lengthOf(intersect(spansOf(one), spansOf(other))) > 0;
}

function spansOf(attendance: Attendance): Span[] {
  return attendance.possible.map((span) => ({ from: span.startAt.getTime(), to: span.endAt.getTime() }));
}
