import type { SessionState, SessionView } from '#contract';

/** later: planned · soon: begins within a quarter of an hour · due: its time runs, nobody opened it yet · past: never opened */
export type Phase = 'later' | 'soon' | 'due' | 'open' | 'paused' | 'closed' | 'past';

const SOON_MS = 15 * 60_000;

export const phaseOf = ({ startAt, endAt }: SessionView, state: SessionState | undefined, now: number): Phase => {
  if (state !== undefined && state !== 'scheduled') return state;
  if (now >= Date.parse(endAt)) return 'past';
  if (now >= Date.parse(startAt)) return 'due';
  return now >= Date.parse(startAt) - SOON_MS ? 'soon' : 'later';
};

const JOINABLE: readonly Phase[] = ['soon', 'due', 'open', 'paused'];

/** Whether going in makes sense now. Breaks have no stage. */
export const mayJoin = ({ kind }: SessionView, phase: Phase): boolean => kind !== 'break' && JOINABLE.includes(phase);

/** Share of the planned time that is over, 0 to 1. */
export const elapsed = ({ startAt, endAt }: SessionView, now: number): number => {
  const [from, to] = [Date.parse(startAt), Date.parse(endAt)];
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
};
