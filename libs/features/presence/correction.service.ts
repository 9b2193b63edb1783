import { Injectable } from '@nestjs/common';
import { tidied, type Correction, type SessionAttendanceView } from '#contract';
import { refuse, UnitOfWork, type Actor, type Transaction } from '#kernel';
import { ReleasedProgrammeStore, type ReleasedSession } from '#features/session';
import { ObservationStore, type NamedObservation } from './observation.store.js';
import { ScanStore } from './scan.store.js';
import { SessionAttendanceService } from './session-attendance.service.js';

/** Corrects attendance by adding evidence: a row that names the first, its reason and who says so. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programme: ReleasedProgrammeStore,
    private readonly ledger: ObservationStore,
    private readonly scans: ScanStore,
    private readonly attendance: SessionAttendanceService,
  ) {}

  /**
   * Gives the person's attendance as it is then. The same id again changes nothing.
   * @throws {Refused} release/none, session/not_found, person/not_found, input/invalid naming the field
   */
  async correct(actor: Actor, sessionId: string, correction: Correction): Promise<SessionAttendanceView> {
    const { conferenceId } = actor;
    const release = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    const session = release.sessions.get(sessionId) ?? refuse('session/not_found');
    return this.work.run(async (tx) => {
      requirePossible(correction, tx.now);
      const first = await this.first(tx, conferenceId, session, correction.correctsId);
      const personId = correction.personId ?? first?.personId ?? refuse('input/invalid', { field: 'personId' });
      const known = await this.scans.people(tx, conferenceId, [personId]);
      if (!known.has(personId)) refuse('person/not_found');
      await this.ledger.append(tx, [
        {
          ...{
            conferenceId,
            source: 'staff',
            sourceEventId: `${conferenceId}:${correction.id}`,
            kind: correction.kind,
          },
          ...{ at: new Date(correction.at), untilAt: correction.untilAt ? new Date(correction.untilAt) : null },
          ...{ mode: correction.mode ?? null, personId, actorId: actor.personId, reason: tidied(correction.reason) },
          ...placeOf(correction, session, first),
        },
      ]);
      return this.attendance.viewIn(tx, { conferenceId, programme: release.programme }, sessionId, personId);
    });
  }

  /** The row that is named; it has to be about this session. */
  private async first(
    tx: Transaction,
    conferenceId: string,
    session: ReleasedSession,
    correctsId: string | undefined,
  ): Promise<NamedObservation | null> {
    if (correctsId === undefined) return null;
    const row = await this.ledger.find(tx, conferenceId, correctsId);
    const isHere = row && (row.sessionId === session.id || (row.sessionId === null && row.hallId === session.hallId));
    return isHere ? row : refuse('input/invalid', { field: 'correctsId' });
  }
}

/** @throws {Refused} input/invalid naming the field */
function requirePossible({ kind, at, untilAt, mode, correctsId }: Correction, now: Date): void {
  if (new Date(at) > now || new Date(at).getTime() < 0) refuse('input/invalid', { field: 'at' });
  if (untilAt !== undefined && (kind !== 'manual' || new Date(untilAt) <= new Date(at) || new Date(untilAt) > now))
    refuse('input/invalid', { field: 'untilAt' });
  if (mode !== undefined && kind !== 'manual') refuse('input/invalid', { field: 'mode' });
  if (kind === 'void' && correctsId === undefined) refuse('input/invalid', { field: 'correctsId' });
}

/** A correction is about what the first row is about; an addition is about this session and, in the hall, its hall. */
function placeOf(
  { correctsId, mode }: Correction,
  session: ReleasedSession,
  first: NamedObservation | null,
): { sessionId: string | null; hallId: string | null; correctsId: string | null } {
  if (first) return { sessionId: first.sessionId, hallId: first.hallId, correctsId: correctsId ?? null };
  return { sessionId: session.id, hallId: mode === 'remote' ? null : session.hallId, correctsId: null };
}
