import type { Clock, ReleasedSession } from '#features/session';

/** A released session and its clock: what decides which scans of a hall belong to it. */
export interface HallSession {
  session: Pick<ReleasedSession, 'id' | 'hallId' | 'kind' | 'startAt' | 'endAt' | 'inOnly'>;
  clock: Clock;
}

/** Which rows of the ledger are about a session: its own, and those of its hall later than `since`. */
export interface CountScope {
  sessionId: string;
  hallId: string;
  since: Date;
}
