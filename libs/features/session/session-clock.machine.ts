import { refuse } from '#kernel';
import type { Clock } from './session-clock.type.js';

/** What the chair can do to a session's clock. */
export type ClockStep = 'open' | 'pause' | 'resume' | 'close';

/**
 * Next state of a clock; the same object when the step changes nothing (steps are absolute: opening an open session is
 * fine). The time between a close and a reopening becomes a pause, because nobody was there.
 * @throws {Refused} session/not_open, session/closed
 */
export function step(clock: Clock, what: ClockStep, now: Date, by: 'chair' | 'itself' = 'chair'): Clock {
  if (what === 'open') return open(clock, now);
  if (clock.state === 'closed') return what === 'close' ? clock : refuse('session/closed');
  if (clock.state === 'scheduled') refuse('session/not_open');
  if (what === 'pause') return clock.state === 'paused' ? clock : { ...clock, state: 'paused', pausedAt: now };
  const running = endPause(clock, now);
  return what === 'resume' ? running : { ...running, state: 'closed', closedAt: now, closedBy: by };
}

function open(clock: Clock, now: Date): Clock {
  if (clock.state === 'open' || clock.state === 'paused') return clock;
  if (clock.state === 'scheduled') return { ...clock, state: 'open', openedAt: now };
  const gap = { from: (clock.closedAt ?? now).toISOString(), to: now.toISOString() };
  return { ...clock, state: 'open', closedAt: null, closedBy: null, pauses: [...clock.pauses, gap] };
}

function endPause(clock: Clock, now: Date): Clock {
  if (clock.state !== 'paused' || clock.pausedAt === null) return clock;
  const pause = { from: clock.pausedAt.toISOString(), to: now.toISOString() };
  return { ...clock, state: 'open', pausedAt: null, pauses: [...clock.pauses, pause] };
}
