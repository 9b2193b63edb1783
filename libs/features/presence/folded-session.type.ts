import type { Attendance, DeclaredPlace, Evidence, SessionInterval } from './evidence.type.js';

/** A row of the ledger with what only staff read. */
export interface KeptEvidence extends Evidence {
  readonly visitId: string | null;
  readonly reason: string | null;
  readonly actorId: string | null;
}

/** Scans for a hall that are about one session: since < at <= upTo. */
export interface HallRange {
  readonly hallId: string;
  readonly since: Date;
  readonly upTo: Date;
}

/** A session with its evidence and what follows from it. */
export interface FoldedSession {
  readonly sessionId: string;
  readonly interval: SessionInterval;
  /** Nobody opened it: it counts as planned. */
  readonly planned: boolean;
  /** It has not ended. */
  readonly running: boolean;
  readonly seconds: number;
  readonly rows: readonly KeptEvidence[];
  readonly declared: readonly DeclaredPlace[];
  readonly attendance: readonly Attendance[];
}
