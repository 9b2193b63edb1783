import type { SessionState, SessionView } from '#contract';

/** The session that this hall has next: the earliest later one that is not closed. */
export const nextInHall = (
  sessions: readonly SessionView[],
  current: Pick<SessionView, 'id' | 'hallId' | 'startAt'>,
  states: Readonly<Record<string, SessionState>>,
): SessionView | undefined =>
  sessions
    .filter(({ id, hallId, startAt, kind }) => {
      const isLater = Date.parse(startAt) > Date.parse(current.startAt);
      return id !== current.id && hallId === current.hallId && isLater && kind !== 'break' && states[id] !== 'closed';
    })
    .sort((one, other) => Date.parse(one.startAt) - Date.parse(other.startAt))[0];
