import type { SessionLiveView } from '#contract';

export type ClockPhase = 'untilStart' | 'late' | 'left' | 'over' | 'paused' | 'closed';

export interface SessionClockNow {
  readonly phase: ClockPhase;
  /** Never negative. */
  readonly ms: number;
  /** Elapsed part of the planned time, 0 to 1. */
  readonly share: number;
}

/** What the big clock counts: towards the start, the planned end, or how long it is paused or over. */
export const clockOf = (
  live: SessionLiveView,
  plan: { startAt: string; endAt: string },
  now: number,
): SessionClockNow => {
  const [start, end] = [Date.parse(plan.startAt), Date.parse(plan.endAt)];
  const begun = live.openedAt ? Date.parse(live.openedAt) : start;
  const stopped = live.closedAt ? Date.parse(live.closedAt) : now;
  const from = Math.min(begun, end);
  const share = Math.min(1, Math.max(0, (stopped - from) / Math.max(1, end - from)));
  const since = (instant: number): number => Math.max(0, now - instant);
  if (live.state === 'scheduled')
    return now < start
      ? { phase: 'untilStart', ms: start - now, share: 0 }
      : { phase: 'late', ms: since(start), share: 0 };
  if (live.state === 'closed') return { phase: 'closed', ms: Math.max(0, stopped - begun), share };
  if (live.state === 'paused') return { phase: 'paused', ms: since(Date.parse(live.pausedAt ?? '') || now), share };
  return now < end ? { phase: 'left', ms: end - now, share } : { phase: 'over', ms: now - end, share: 1 };
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `36:05`, `1:36:05`. */
export const durationText = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
};
