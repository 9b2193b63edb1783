import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '#kernel';
import { FactsStore } from '#platform/facts';
import { ReleasedProgrammeStore, SessionClockService, type SessionScope } from '#features/session';
import { isOverdue } from './overdue-session.policy.js';
import { RunningSessionStore } from './running-session.store.js';

/** Closes sessions that everybody left and nobody closed. */
@Injectable()
export class SessionEndService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactsStore,
    private readonly programme: ReleasedProgrammeStore,
    private readonly clock: SessionClockService,
    private readonly running: RunningSessionStore,
  ) {}

  /** Closes what is overdue, each in a transaction of its own; gives the ids. May run in many processes at once. */
  async closeOverdue(): Promise<string[]> {
    const closed: string[] = [];
    for (const { sessionId, conferenceId } of await this.running.all()) {
      const release = await this.programme.latest(conferenceId);
      const session = release?.sessions.get(sessionId);
      if (!release || !session) continue;
      const scope: SessionScope = {
        ...{ session, conferenceId, programme: release.programme },
        ...{ roles: new Set<never>(), audience: 'all' as const },
      };
      if (await this.work.run((tx) => this.closeOne(tx, scope))) closed.push(sessionId);
    }
    return closed;
  }

  /** The stream's lock first, as every command does: what the chair does in this moment comes before or after. */
  private async closeOne(tx: Transaction, scope: SessionScope): Promise<boolean> {
    const { session } = scope;
    if (!isOverdue({ session, clock: await this.running.clock(tx, session.id) }, tx.now)) return false;
    await this.facts.lockHead(tx, session.id);
    if (!isOverdue({ session, clock: await this.running.clock(tx, session.id) }, tx.now)) return false;
    const aside = session.people.filter(({ role }) => role === 'interpreter').map(({ personId }) => personId);
    if (!(await this.running.isStageEmpty(tx, session.id, aside))) return false;
    await this.clock.take(tx, scope, 'close', 'itself');
    return true;
  }
}
