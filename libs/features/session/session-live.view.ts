import type { SessionLiveView } from '#contract';
import type { Clock } from './session-clock.type.js';

/** A clock as everybody reads it. */
export function toLiveView(clock: Clock): SessionLiveView {
  return {
    state: clock.state,
    pauses: clock.pauses,
    ...(clock.openedAt && { openedAt: clock.openedAt.toISOString() }),
    ...(clock.pausedAt && { pausedAt: clock.pausedAt.toISOString() }),
    ...(clock.closedAt && { closedAt: clock.closedAt.toISOString() }),
    ...(clock.closedBy && { closedBy: clock.closedBy }),
  };
}
