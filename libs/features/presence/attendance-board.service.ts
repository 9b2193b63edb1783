import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { AttendanceBoardView, BoardSessionView } from '#contract';
import { refuse, UnitOfWork, type Transaction } from '#kernel';
import { ReleasedProgrammeStore, type ReleasedProgramme } from '#features/session';
import { AttendanceFoldService } from './attendance-fold.service.js';
import { AttendanceStore } from './attendance.store.js';
import { courseOf } from './course.policy.js';
import type { HallSession } from './hall-use.type.js';
import { PresenceCountService } from './presence-count.service.js';

const isRunning = ({ clock }: HallSession): boolean => clock.state === 'open' || clock.state === 'paused';

/** All sessions of a day: who is there, how full the halls are, and how it came to be so. */
@Injectable()
export class AttendanceBoardService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programme: ReleasedProgrammeStore,
    private readonly counting: PresenceCountService,
    private readonly folding: AttendanceFoldService,
    private readonly ledger: AttendanceStore,
  ) {}

  /** @param day local date, else today or the nearest day of the conference. @throws {Refused} release/none */
  async board(conferenceId: string, day?: string): Promise<AttendanceBoardView> {
    const { programme } = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    return this.work.read(async (tx) => {
      const wanted = day ?? nearestDay(programme, tx.now);
      const all = await this.counting.sessions(tx, { conferenceId, programme });
      const dates = new Map(programme.sessions.map((session) => [session.id, session.date]));
      const shown = all.filter(({ session }) => session.kind !== 'break' && dates.get(session.id) === wanted);
      const sessions = await this.sessions(tx, { conferenceId, programme }, all, shown);
      const running = sessions.filter(({ state }) => state === 'open' || state === 'paused');
      return {
        ...{ now: tx.now.toISOString(), day: wanted, people: await this.ledger.countPeople(tx, conferenceId) },
        ...(await this.counting.together(tx, all.filter(isRunning), all)),
        limit: sumOfLimits(running),
        sessions,
      };
    });
  }

  private async sessions(
    tx: Transaction,
    conference: { conferenceId: string; programme: ReleasedProgramme },
    all: readonly HallSession[],
    shown: readonly HallSession[],
  ): Promise<BoardSessionView[]> {
    const counts = await this.counting.counts(tx, conference, new Set(shown.map(({ session }) => session.id)));
    const views: BoardSessionView[] = [];
    for (const one of shown) {
      const { id: sessionId, hallId } = one.session;
      const folded = await this.folding.fold(tx, all, one);
      const course = folded ? courseOf(folded.rows, folded.declared, folded.interval) : [];
      const counted = counts.get(sessionId) ?? { hall: 0, remote: 0, total: 0, limit: null };
      views.push({ sessionId, hallId, state: one.clock.state, ...counted, course });
    }
    return views;
  }
}

/** Local date of today, or the nearest one that the conference has. */
function nearestDay({ zone, days }: ReleasedProgramme, now: Date): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const today = instant.toZonedDateTimeISO(zone).toPlainDate().toString();
  const dates = days.map(({ date }) => date).sort();
  return dates.findLast((date) => date <= today) ?? dates[0] ?? today;
}

/** Of the halls of these sessions, each once; null when one of them has no limit. */
function sumOfLimits(sessions: readonly BoardSessionView[]): number | null {
  const limits = [...new Map(sessions.map(({ hallId, limit }) => [hallId, limit])).values()];
  return limits.some((limit) => limit === null) ? null : limits.reduce<number>((sum, limit) => sum + (limit ?? 0), 0);
}
