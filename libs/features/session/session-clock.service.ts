import { Injectable } from '@nestjs/common';
import type { SessionLiveView } from '#contract';
import { refuse, type FactDraft, type Transaction } from '#kernel';
import type { SessionScope } from './session-access.service.js';
import { step, type ClockStep } from './session-clock.machine.js';
import type { Clock } from './session-clock.type.js';
import { SessionClockStore } from './session-clock.store.js';
import { toLiveView } from './session-live.view.js';

/** Opens, pauses, resumes and closes sessions. */
@Injectable()
export class SessionClockService {
  constructor(private readonly clocks: SessionClockStore) {}

  /** Takes a step; a step that changes nothing tells nobody. */
  async take(
    tx: Transaction,
    scope: SessionScope,
    what: ClockStep,
    by: 'chair' | 'itself' = 'chair',
  ): Promise<SessionLiveView> {
    const sessionId = scope.session.id;
    const before = await this.clocks.read(tx, sessionId);
    const after = step(before, what, tx.now, by);
    if (after !== before) {
      await this.clocks.write(tx, sessionId, scope.conferenceId, after);
      for (const fact of factsOf(before, after)) tx.record(sessionId, fact);
      tx.record(scope.conferenceId, { type: 'session:changed', views: { all: { sessionId, state: after.state } } });
    }
    return toLiveView(after);
  }

  /** For commands that need a running session. @throws {Refused} session/not_open, session/closed */
  async requireOpen(tx: Transaction, sessionId: string): Promise<Clock> {
    const clock = await this.clocks.read(tx, sessionId);
    if (clock.state === 'scheduled') refuse('session/not_open');
    if (clock.state === 'closed') refuse('session/closed');
    return clock;
  }
}

/** What readers are told about the change of a clock: an ended pause first, then the new state. */
function factsOf(before: Clock, after: Clock): FactDraft[] {
  const ended = after.pauses.slice(before.pauses.length);
  const facts: FactDraft[] = ended.map((pause) => ({ type: 'session:resumed', views: { all: pause } }));
  if (after.state === 'closed')
    facts.push({
      type: 'session:closed',
      views: { all: { closedAt: after.closedAt!.toISOString(), closedBy: after.closedBy! } },
    });
  else if (after.state === 'paused')
    facts.push({ type: 'session:paused', views: { all: { pausedAt: after.pausedAt!.toISOString() } } });
  else if (before.state === 'scheduled' || before.state === 'closed')
    facts.push({ type: 'session:opened', views: { all: { openedAt: after.openedAt!.toISOString() } } });
  return facts;
}
