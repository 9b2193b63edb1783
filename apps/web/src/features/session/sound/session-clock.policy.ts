import type { SessionLiveView } from '#contract';

const between = (from: string, to: string | Date): number => Math.max(0, new Date(to).getTime() - Date.parse(from));

/** Milliseconds for which a session has run, its pauses not counted; 0 before it opens. */
export const ranMs = (session: SessionLiveView, now: Date): number => {
  const { openedAt, closedAt, pausedAt, pauses } = session;
  if (openedAt === undefined) return 0;
  const end = closedAt ?? pausedAt ?? now;
  const paused = pauses.reduce((sum, { from, to }) => sum + between(from, to), 0);
  return Math.max(0, between(openedAt, end) - paused);
};

/** `1:05` for hours and minutes; the minute that has begun does not count. */
export const hoursAndMinutes = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
