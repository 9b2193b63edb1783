import type { FactView, SessionLiveView } from '#contract';

type ClockFact = Extract<
  FactView,
  { type: 'session:opened' | 'session:paused' | 'session:resumed' | 'session:closed' }
>;

/** State and clock after a step of the chair. A reopening comes as two facts: the gap as a pause, then `session:opened`. */
export const reduceClock = (clock: SessionLiveView, fact: ClockFact): SessionLiveView => {
  switch (fact.type) {
    case 'session:opened': {
      const { closedAt: _, closedBy: __, ...rest } = clock;
      return { ...rest, state: 'open', openedAt: fact.body.openedAt };
    }
    case 'session:paused':
      return { ...clock, state: 'paused', pausedAt: fact.body.pausedAt };
    case 'session:resumed': {
      const { pausedAt: _, ...rest } = clock;
      return { ...rest, state: 'open', pauses: [...clock.pauses, fact.body] };
    }
    case 'session:closed':
      return { ...clock, state: 'closed', ...fact.body };
  }
};
