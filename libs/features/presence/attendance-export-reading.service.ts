import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { ReleasedSession } from '#features/session';
import { AttendanceFoldService } from './attendance-fold.service.js';
import { AttendanceStore, type ListedPerson } from './attendance.store.js';
import type { Attendance } from './evidence.type.js';
import { PresenceCountService, type CountedConference } from './presence-count.service.js';
import { flagTwoPlaces } from './two-places.policy.js';

export interface ExportedSession {
  session: ReleasedSession;
  seconds: number;
  attendance: readonly Attendance[];
}

/** Folds every session of a conference and compares them: being in two at once is flagged. */
@Injectable()
export class AttendanceExportReading {
  constructor(
    private readonly counting: PresenceCountService,
    private readonly folding: AttendanceFoldService,
    private readonly ledger: AttendanceStore,
  ) {}

  /** Sessions that began, in order of their planned time; breaks are no attendance. */
  async read(
    tx: Transaction,
    conference: CountedConference,
  ): Promise<{ sessions: ExportedSession[]; people: Map<string, ListedPerson> }> {
    const all = await this.counting.sessions(tx, conference);
    const sessions: ExportedSession[] = [];
    for (const session of inOrder(conference.programme.sessions)) {
      const target = all.find((one) => one.session.id === session.id);
      const folded = target && session.kind !== 'break' ? await this.folding.fold(tx, all, target) : null;
      if (folded) sessions.push({ session, seconds: folded.seconds, attendance: folded.attendance });
    }
    const flagged = flagTwoPlaces(sessions.map(({ attendance }) => attendance));
    const people = await this.ledger.people(tx, conference.conferenceId);
    return {
      sessions: sessions.map((one, index) => ({ ...one, attendance: flagged[index] ?? [] })),
      people: new Map(people.map((person) => [person.id, person])),
    };
  }
}

function inOrder(sessions: readonly ReleasedSession[]): ReleasedSession[] {
  const start = (session: ReleasedSession): number => Date.parse(session.startAt);
  return [...sessions].sort((a, b) => start(a) - start(b) || (a.code < b.code ? -1 : 1));
}
