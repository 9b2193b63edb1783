import type { ScanOutcome } from '#contract';
import type { DoorRow } from './hall-book.type.js';
import { endOf, hallSince } from './hall-use.policy.js';
import type { HallSession } from './hall-use.type.js';

/** What is known of a hall before a batch: who is inside is counted by the database, scans are those of the batch's people. */
export interface HallState {
  hallId: string;
  inside: number;
  limit: number | null;
  rows: readonly DoorRow[];
}

/**
 * The door of one hall while a batch goes by in order of time. The limit is about who is inside *now*: a late scan of
 * somebody who has left since needs no seat.
 */
export class HallBook {
  private readonly rows: Map<string, DoorRow[]>;
  private readonly hall: readonly HallSession[];
  inside: number;
  readonly limit: number | null;

  constructor(
    private readonly state: HallState,
    all: readonly HallSession[],
    private readonly now: Date,
  ) {
    this.hall = all.filter(({ session }) => session.hallId === state.hallId);
    this.inside = state.inside;
    this.limit = state.limit;
    this.rows = new Map();
    for (const row of state.rows) this.file(row);
  }

  /** Files a scan; only `full` is not filed. @param overLimit the steward lets the person in although it is full */
  take(row: DoorRow, overLimit: boolean): ScanOutcome {
    const wasInside = this.insideSince(row.personId, row.at) !== null;
    const before = this.isInside(row.personId);
    this.file(row);
    const after = this.isInside(row.personId);
    const full = row.kind === 'in' && !before && after && this.limit !== null && this.inside >= this.limit;
    if (full && !overLimit) {
      this.unfile(row);
      return 'full';
    }
    this.inside += Number(after) - Number(before);
    if (row.kind === 'out') return wasInside ? 'out' : 'was_not_in';
    if (wasInside) return 'already_in';
    return full ? 'over_limit' : 'in';
  }

  /** Since when somebody was inside at an instant, by the scans up to it; null when not. */
  insideSince(personId: string, at: Date): Date | null {
    const since = hallSince(this.state.hallId, this.hall, at, this.now);
    const rows = (this.rows.get(personId) ?? []).filter((row) => row.at <= at && this.holds(row, at, since));
    const lastOut = rows.findLastIndex((row) => row.kind === 'out');
    return rows[lastOut + 1]?.at ?? null;
  }

  private isInside(personId: string): boolean {
    return this.insideSince(personId, this.now) !== null;
  }

  /** A scan for the hall holds until a session ends there, one for a session until that one ends. */
  private holds(row: DoorRow, at: Date, since: Date): boolean {
    if (row.sessionId === null) return row.at > since;
    const named = this.hall.find(({ session }) => session.id === row.sessionId);
    const end = named ? endOf(named, this.hall, this.now) : null;
    return named !== undefined && (end === null || end > at.getTime());
  }

  private file(row: DoorRow): void {
    const own = this.rows.get(row.personId) ?? [];
    const rank = ({ at, kind }: DoorRow): number => at.getTime() * 2 + (kind === 'out' ? 1 : 0);
    const place = own.findLastIndex((other) => rank(other) <= rank(row)) + 1;
    own.splice(place, 0, row);
    this.rows.set(row.personId, own);
  }

  private unfile(row: DoorRow): void {
    const own = this.rows.get(row.personId) ?? [];
    own.splice(own.indexOf(row), 1);
  }
}
