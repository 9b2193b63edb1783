import type { AttendancePersonView, EvidenceView, PersonTag, SecondsView, SessionAttendanceView } from '#contract';
import type { Attendance, Minutes } from './evidence.type.js';
import type { FoldedSession, KeptEvidence } from './folded-session.type.js';

const toSeconds = ({ provedSeconds, possibleSeconds }: Minutes): SecondsView => ({
  proved: provedSeconds,
  possible: possibleSeconds,
});

function toAttendancePerson(attendance: Attendance, person: PersonTag): AttendancePersonView {
  const { mode, byMode, firstAt, lastAt, sources, flags } = attendance;
  return {
    ...{ person, mode, seconds: toSeconds(attendance), firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
    byMode: { hall: toSeconds(byMode.hall), remote: toSeconds(byMode.remote) },
    ...{ sources: [...sources], flags: [...flags] },
  };
}

/** A session's list by name; without a fold it has not begun. */
export function toSessionAttendance(
  sessionId: string,
  folded: FoldedSession | null,
  tags: ReadonlyMap<string, PersonTag>,
): SessionAttendanceView {
  if (!folded) return { sessionId, interval: null, seconds: 0, people: [] };
  const { interval, running, planned, seconds, attendance } = folded;
  const people = attendance.flatMap((one) => {
    const tag = tags.get(one.personId);
    return tag ? [toAttendancePerson(one, tag)] : [];
  });
  return {
    ...{ sessionId, seconds },
    interval: { from: interval.openedAt.toISOString(), to: interval.closedAt.toISOString(), running, planned },
    people: people.sort((a, b) => a.person.name.localeCompare(b.person.name)),
  };
}

export function toEvidenceView(row: KeptEvidence, tags: ReadonlyMap<string, PersonTag>): EvidenceView {
  const by = row.actorId === null ? undefined : tags.get(row.actorId);
  return {
    ...{ id: row.id, source: row.source, kind: row.kind, at: row.at.toISOString() },
    ...(row.untilAt && { untilAt: row.untilAt.toISOString() }),
    ...(row.mode && { mode: row.mode }),
    ...(row.correctsId !== undefined && { correctsId: row.correctsId }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(by && { by }),
    ...(row.doubtMs !== undefined && { doubtMs: row.doubtMs }),
  };
}
