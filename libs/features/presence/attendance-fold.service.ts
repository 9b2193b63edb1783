import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { PlaceStore } from '#features/visit';
import { AttendanceStore } from './attendance.store.js';
import { declaredPlaces } from './declared-place.policy.js';
import { foldAttendance, sessionSeconds } from './fold.policy.js';
import type { FoldedSession } from './folded-session.type.js';
import type { HallSession } from './hall-use.type.js';
import { hallEnd, hallRange, intervalOf } from './session-interval.policy.js';
import { withWayOut } from './way-out.policy.js';

/** Loads the evidence of a session and folds it into minutes. */
@Injectable()
export class AttendanceFoldService {
  constructor(
    private readonly ledger: AttendanceStore,
    private readonly places: PlaceStore,
  ) {}

  /**
   * Null before the session began. Reads nothing but what is committed, so the same ledger always gives the same minutes.
   * @param all every session of the conference: those of the same hall decide which scans belong here
   */
  async fold(tx: Transaction, all: readonly HallSession[], target: HallSession): Promise<FoldedSession | null> {
    const counting = intervalOf(target, tx.now);
    if (!counting) return null;
    const sessionId = target.session.id;
    const end = hallEnd(target, all, counting.interval.closedAt, tx.now);
    const interval = { ...counting.interval, endedAt: new Date(end) };
    const range = hallRange(target, all, interval, tx.now);
    const kept = await this.ledger.evidence(tx, sessionId, range);
    const living = await this.ledger.living(tx, sessionId);
    const rows = withWayOut([...kept, ...living], end, range.upTo);
    const declared = declaredPlaces(rows, await this.places.history(tx, sessionId));
    const attendance = foldAttendance(rows, interval, declared);
    return { ...counting, interval, sessionId, seconds: sessionSeconds(interval), rows, declared, attendance };
  }
}
