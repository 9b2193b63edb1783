import { Injectable } from '@nestjs/common';
import type { Place, PresenceCounts, SessionState } from '#contract';
import type { Transaction } from '#kernel';
import { SCHEDULED, SessionClockStore, type ReleasedProgramme } from '#features/session';
import { HallLimitStore } from './hall-limit.store.js';
import { scopeOf } from './hall-use.policy.js';
import type { HallSession } from './hall-use.type.js';
import { PresenceCountStore } from './presence-count.store.js';

/** A conference and the release that its sessions live by. */
export interface CountedConference {
  conferenceId: string;
  programme: ReleasedProgramme;
}

/** Live counts of sessions: hall = counted in by doors or staff, remote = connected and declared remote. */
@Injectable()
export class PresenceCountService {
  constructor(
    private readonly counting: PresenceCountStore,
    private readonly clocks: SessionClockStore,
    private readonly limits: HallLimitStore,
  ) {}

  /** Every session of a conference with its clock. */
  async sessions(tx: Transaction, { conferenceId, programme }: CountedConference): Promise<HallSession[]> {
    const clocks = await this.clocks.ofConference(tx, conferenceId);
    return programme.sessions.map((session) => ({ session, clock: clocks.get(session.id) ?? SCHEDULED }));
  }

  /** Counts by session id. A closed session has nobody; ids that are not released are missing. */
  async counts(
    tx: Transaction,
    conference: CountedConference,
    sessionIds: ReadonlySet<string>,
  ): Promise<Map<string, PresenceCounts>> {
    const all = await this.sessions(tx, conference);
    const wanted = all.filter(({ session }) => sessionIds.has(session.id));
    const live = wanted.filter(({ clock }) => clock.state !== 'closed');
    const counted = await this.counting.count(
      tx,
      live.map((one) => scopeOf(one, all, tx.now)),
    );
    const limits = await this.limits.ofHalls(
      tx,
      wanted.map(({ session }) => session.hallId),
    );
    const byId = new Map(counted.map(({ sessionId, ...counts }) => [sessionId, counts]));
    return new Map(
      wanted.map(({ session }) => {
        const counts = byId.get(session.id) ?? { hall: 0, remote: 0, total: 0 };
        return [session.id, { ...counts, limit: limits.get(session.hallId) ?? null }];
      }),
    );
  }

  /** State and counts of the sessions that were opened at least once. */
  async live(
    tx: Transaction,
    conference: CountedConference,
  ): Promise<Record<string, { state: SessionState; hall: number; remote: number }>> {
    const opened = (await this.sessions(tx, conference)).filter(({ clock }) => clock.state !== 'scheduled');
    const counted = await this.counts(tx, conference, new Set(opened.map(({ session }) => session.id)));
    const views = opened.map(({ session, clock: { state } }) => {
      const { hall, remote } = counted.get(session.id) ?? { hall: 0, remote: 0 };
      return [session.id, { state, hall, remote }] as const;
    });
    return Object.fromEntries(views);
  }

  /** Distinct persons over these sessions together. */
  async together(
    tx: Transaction,
    sessions: readonly HallSession[],
    all: readonly HallSession[],
  ): Promise<{ hall: number; remote: number; total: number }> {
    return this.counting.countTogether(
      tx,
      sessions.map((one) => scopeOf(one, all, tx.now)),
    );
  }

  /** Who is in a session now, by person id: in the hall, or away. Nobody is in a closed one. */
  async present(tx: Transaction, conference: CountedConference, sessionId: string): Promise<Map<string, Place>> {
    const all = await this.sessions(tx, conference);
    const target = all.find(({ session }) => session.id === sessionId);
    if (!target || target.clock.state === 'closed') return new Map();
    const rows = await this.counting.present(tx, scopeOf(target, all, tx.now));
    return new Map(rows.map(({ personId, place }) => [personId, place]));
  }
}
