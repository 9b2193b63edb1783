import type { SessionLiveView } from '#contract';

/** Times inside; `pauses` are ended and in order. */
export interface Clock {
  state: SessionLiveView['state'];
  openedAt: Date | null;
  pausedAt: Date | null;
  closedAt: Date | null;
  closedBy: 'chair' | 'itself' | null;
  pauses: { from: string; to: string }[];
}

export const SCHEDULED: Clock = {
  state: 'scheduled',
  openedAt: null,
  pausedAt: null,
  closedAt: null,
  closedBy: null,
  pauses: [],
};
