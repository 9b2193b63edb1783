import type { HallSession } from './hall-use.type.js';

/** An hour after its planned end nobody can say any more that a session merely takes a little longer. */
const GRACE_MS = 60 * 60 * 1000;

/**
 * True when a running session should close itself, provided that its stage is empty. A chair who ended a pause or reopened
 * the session meant to go on: then the hour begins there.
 */
export function isOverdue({ session, clock }: HallSession, now: Date): boolean {
  if (clock.state !== 'open' && clock.state !== 'paused') return false;
  const resumed = Math.max(0, ...clock.pauses.map(({ to }) => Date.parse(to)));
  return now.getTime() >= Math.max(Date.parse(session.endAt), resumed) + GRACE_MS;
}
