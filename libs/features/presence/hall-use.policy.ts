import type { CountScope, HallSession } from './hall-use.type.js';

/** Without any earlier session an `in` from the evening before says nothing about today. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

/**
 * When people who were in the hall for a session stopped being there for it, epoch milliseconds; null while it lasts.
 *
 * A session ends when the chair closes it. One that closed itself, and one that nobody opened, ended as planned; so did
 * one that was forgotten open, at the latest when the next session in its hall was opened. Breaks end nothing: people
 * take their seats during them.
 */
export function endOf({ session, clock }: HallSession, hall: readonly HallSession[], now: Date): number | null {
  const planned = Date.parse(session.endAt);
  if (clock.state === 'scheduled') return session.kind !== 'break' && planned <= now.getTime() ? planned : null;
  const closedAt = clock.closedAt?.getTime() ?? Infinity;
  const openedAt = clock.openedAt?.getTime() ?? 0;
  const next = Math.min(...hall.map(({ clock: other }) => laterOpening(other.openedAt, openedAt)));
  if (next < closedAt) return Math.min(Math.max(planned, openedAt), next);
  if (clock.state !== 'closed') return null;
  return clock.closedBy === 'itself' ? Math.min(planned, closedAt) : closedAt;
}

function laterOpening(opened: Date | null, after: number): number {
  const at = opened?.getTime() ?? Infinity;
  return at > after ? at : Infinity;
}

/**
 * From when on a scan for the hall is about this session: the end of the last one before it in the same hall. Whoever was
 * counted in for an earlier session and never out is not carried over; a scan that names its session always counts there.
 */
export function sinceOf(target: HallSession, all: readonly HallSession[], now: Date): Date {
  // Nobody opened it: sessions of one hall never overlap as planned, so whatever ended before its end came before it.
  const planned = new Date(Math.min(Date.parse(target.session.endAt), now.getTime()));
  const hall = all.filter(({ session }) => session.hallId === target.session.hallId);
  const others = hall.filter(({ session }) => session.id !== target.session.id);
  return lastEnd(others, hall, target.clock.openedAt ?? planned, now);
}

/** The scope of one session for counting and for its minutes. */
export function scopeOf(target: HallSession, all: readonly HallSession[], now: Date): CountScope {
  return { sessionId: target.session.id, hallId: target.session.hallId, since: sinceOf(target, all, now) };
}

/** From when on a scan says that somebody is in the hall at `at`, whatever session is meant. */
export function hallSince(hallId: string, all: readonly HallSession[], at: Date, now: Date): Date {
  const hall = all.filter(({ session }) => session.hallId === hallId);
  const running = hall
    .filter(({ clock }) => clock.state === 'open' || clock.state === 'paused')
    .filter(({ clock }) => (clock.openedAt ?? now) <= at)
    .sort((a, b) => (a.clock.openedAt?.getTime() ?? 0) - (b.clock.openedAt?.getTime() ?? 0))
    .at(-1);
  return running ? sinceOf(running, all, now) : lastEnd(hall, hall, at, now);
}

/** Sessions of the hall that scans may still name: everything that has not ended. */
export function lasting(hallId: string, all: readonly HallSession[], now: Date): string[] {
  const hall = all.filter(({ session }) => session.hallId === hallId);
  return hall.filter((one) => endOf(one, hall, now) === null).map(({ session }) => session.id);
}

function lastEnd(sessions: readonly HallSession[], hall: readonly HallSession[], upTo: Date, now: Date): Date {
  const ends = sessions
    .map((one) => endOf(one, hall, now))
    .filter((end): end is number => end !== null && end <= upTo.getTime());
  return new Date(Math.max(upTo.getTime() - LONGEST_MS, ...ends));
}
