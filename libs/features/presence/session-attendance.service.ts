import { Injectable } from '@nestjs/common';
import type { SessionAttendanceView } from '#contract';
import { refuse, UnitOfWork, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { ReleasedProgrammeStore } from '#features/session';
import { AttendanceFoldService } from './attendance-fold.service.js';
import { toEvidenceView, toSessionAttendance } from './attendance.view.js';
import type { KeptEvidence } from './folded-session.type.js';
import { PresenceCountService, type CountedConference } from './presence-count.service.js';

/** Who was in a session, how long, and by which evidence. */
@Injectable()
export class SessionAttendanceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programme: ReleasedProgrammeStore,
    private readonly counting: PresenceCountService,
    private readonly folding: AttendanceFoldService,
    private readonly people: PersonStore,
  ) {}

  /** @param personId only this person, with everything the ledger has. @throws {Refused} release/none, session/not_found */
  async view(conferenceId: string, sessionId: string, personId?: string): Promise<SessionAttendanceView> {
    const { programme } = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    return this.work.read((tx) => this.viewIn(tx, { conferenceId, programme }, sessionId, personId));
  }

  /** The same inside a transaction, e.g. of the correction that changed it. */
  async viewIn(
    tx: Transaction,
    conference: CountedConference,
    sessionId: string,
    personId?: string,
  ): Promise<SessionAttendanceView> {
    const all = await this.counting.sessions(tx, conference);
    const target = all.find(({ session }) => session.id === sessionId) ?? refuse('session/not_found');
    const folded = await this.folding.fold(tx, all, target);
    const rows = rowsAbout(folded?.rows ?? [], personId);
    const named = rows.flatMap((row) => [row.personId, ...(row.actorId ? [row.actorId] : [])]);
    const tags = await this.people.tags(named, tx);
    const view = toSessionAttendance(sessionId, folded, tags);
    if (personId === undefined) return view;
    const people = view.people.filter(({ person }) => person.id === personId);
    return { ...view, people, evidence: rows.map((row) => toEvidenceView(row, tags)) };
  }
}

/** Rows of a person and what corrects them, also when it is about somebody else. */
function rowsAbout(rows: readonly KeptEvidence[], personId: string | undefined): readonly KeptEvidence[] {
  if (personId === undefined) return rows;
  const own = new Set(rows.filter((row) => row.personId === personId).map((row) => row.id));
  return rows.filter((row) => own.has(row.id) || own.has(row.correctsId ?? ''));
}
