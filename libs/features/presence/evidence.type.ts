import type { Place } from '#contract';

/**
 * What the fold reads and what it answers. Plain data: no database, no clock, no rights.
 * Instants are `Date`, lengths are whole seconds, spans are half open: [startAt, endAt).
 */

/** Who saw it. `stage` is LiveKit's room, `heartbeat` our own socket; only `door` and `staff` earn hall minutes. */
export type EvidenceSource = 'door' | 'staff' | 'stage' | 'heartbeat';

/**
 * `in`, `out`: explicit, never a toggle. `seen`: a poll, a heartbeat, a glance.
 * `manual`: staff vouch for [at, untilAt), or for the one instant when `untilAt` is missing.
 * `refused`: kept at the door, never counted. `void`: takes the row named by `correctsId` away and adds nothing.
 */
export type EvidenceKind = 'in' | 'out' | 'seen' | 'manual' | 'refused' | 'void';

/** One row of the append-only ledger. */
export interface Evidence {
  /** The row's own id (UUID v7): the same id twice is one row; of two corrections of one row the greater id wins. */
  readonly id: string;
  readonly source: EvidenceSource;
  readonly personId: string;
  /** LiveKit participant SID or our connection id, never the person; null for doors and staff. */
  readonly connectionKey: string | null;
  readonly kind: EvidenceKind;
  /** When it happened, by the server's reckoning. */
  readonly at: Date;
  /** Only for `manual`: end of the span that is vouched for. */
  readonly untilAt?: Date;
  /** Only for `manual`: where the person was; `hall` when missing. */
  readonly mode?: Place;
  /** This row stands in place of the row with that id (or, as `void`, just removes it). */
  readonly correctsId?: string;
  /** Doubt about `at` in milliseconds, as computed from the phone's clock; more than 120 s is flagged, never refused. */
  readonly doubtMs?: number;
}

/** What the person of a connection answered to "where are you?", and from when to when it held. */
export interface DeclaredPlace {
  readonly personId: string;
  readonly connectionKey: string;
  readonly place: Place;
  readonly fromAt: Date;
  /** null: still holds. */
  readonly untilAt: Date | null;
}

/** The interval that counts: opened to closed, less the moderator's pauses. */
export interface SessionInterval {
  readonly openedAt: Date;
  /** For a session that still runs: now. */
  readonly closedAt: Date;
  readonly pauses: readonly { readonly pausedAt: Date; readonly resumedAt: Date | null }[];
  /** The session's rule "in only": nobody scans out, so an `in` without `out` is proved to its end. */
  readonly inOnly: boolean;
  /** When people stopped being there for it, where that was before the close: it was forgotten open and closed itself. */
  readonly endedAt?: Date;
}

/** What a person should look at before believing the numbers. */
export type AttendanceFlag =
  'two_places' | 'in_again' | 'in_without_out' | 'out_without_in' | 'clock_doubt' | 'corrected';

export interface AttendanceSpan {
  readonly startAt: Date;
  readonly endAt: Date;
}

export interface Minutes {
  readonly provedSeconds: number;
  readonly possibleSeconds: number;
}

/** One person in one session. Certificates use `provedSeconds`; `possibleSeconds` is never less. */
export interface Attendance extends Minutes {
  readonly personId: string;
  readonly mode: Place | 'both';
  readonly byMode: Readonly<Record<Place, Minutes>>;
  /** Earliest and latest evidence, clipped to the session. */
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Sorted, each once. */
  readonly flags: readonly AttendanceFlag[];
  /** Sources that contributed, sorted, each once. */
  readonly sources: readonly EvidenceSource[];
  /** Rows in force, after corrections and without duplicates. */
  readonly evidenceCount: number;
  /** Disjoint and in order; pauses are cut out. */
  readonly proved: readonly AttendanceSpan[];
  readonly possible: readonly AttendanceSpan[];
}
