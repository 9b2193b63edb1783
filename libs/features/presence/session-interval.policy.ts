import type { SessionInterval } from './evidence.type.js';
import type { HallRange } from './folded-session.type.js';
import { endOf, sinceOf } from './hall-use.policy.js';
import type { HallSession } from './hall-use.type.js';

/** Whoever leaves slowly was there to the end. */
const LEAVING_MS = 60 * 60 * 1000;

export interface CountingInterval {
  interval: SessionInterval;
  planned: boolean;
  running: boolean;
}

/** What counts of a session: opened to closed, as planned where nobody opened it; null before it began. */
export function intervalOf({ session, clock }: HallSession, now: Date): CountingInterval | null {
  const { inOnly } = session;
  const open = clock.pausedAt === null ? [] : [{ pausedAt: clock.pausedAt, resumedAt: null }];
  const ended = clock.pauses.map(({ from, to }) => ({ pausedAt: new Date(from), resumedAt: new Date(to) }));
  const pauses = [...ended, ...open];
  if (clock.openedAt) {
    const interval = { openedAt: clock.openedAt, closedAt: clock.closedAt ?? now, pauses, inOnly };
    return { interval, planned: false, running: clock.closedAt === null };
  }
  const [openedAt, end] = [new Date(session.startAt), new Date(session.endAt)];
  if (openedAt >= now) return null;
  const running = end > now;
  return { interval: { openedAt, closedAt: running ? now : end, pauses: [], inOnly }, planned: true, running };
}

/** When scans for the hall stop to be about this session, apart from the way out; epoch milliseconds. */
export function hallEnd(target: HallSession, all: readonly HallSession[], closedAt: Date, now: Date): number {
  const hall = all.filter(({ session }) => session.hallId === target.session.hallId);
  return Math.min(closedAt.getTime(), endOf(target, hall, now) ?? Infinity);
}

/** Which scans for the hall may be about this session. */
export function hallRange(
  target: HallSession,
  all: readonly HallSession[],
  interval: SessionInterval,
  now: Date,
): HallRange {
  const others = all.filter(
    ({ session }) => session.hallId === target.session.hallId && session.id !== target.session.id,
  );
  const nexts = others.map(beginOf).filter((begin) => begin > interval.openedAt.getTime());
  const upTo = Math.min(hallEnd(target, all, interval.closedAt, now) + LEAVING_MS, ...nexts);
  return { hallId: target.session.hallId, since: sinceOf(target, all, now), upTo: new Date(upTo) };
}

function beginOf({ session, clock }: HallSession): number {
  if (clock.openedAt) return clock.openedAt.getTime();
  return session.kind === 'break' ? Infinity : Date.parse(session.startAt);
}
