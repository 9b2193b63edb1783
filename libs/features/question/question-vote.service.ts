import { Injectable } from '@nestjs/common';
import { Refused, type Actor, type Transaction } from '#kernel';
import { SessionClockService } from '#features/session';
import { PUBLIC_STATES } from './question.machine.js';
import { QuestionStore } from './question.store.js';

/** One person's absolute vote. */
export interface VoteItem {
  actor: Actor;
  questionId: string;
  on: boolean;
}

/** Votes, many at once: the cost does not depend on how many people voted in this tick. */
@Injectable()
export class QuestionVoteService {
  constructor(
    private readonly questions: QuestionStore,
    private readonly clock: SessionClockService,
  ) {}

  /** Answers in the order of `votes`: null, or why not. Later votes of a person win. One fact tells all counts. */
  async voteAll(tx: Transaction, sessionId: string, votes: readonly VoteItem[]): Promise<(null | Refused)[]> {
    await this.clock.requireOpen(tx, sessionId);
    const states = await this.questions.states(tx, sessionId, [...new Set(votes.map((vote) => vote.questionId))]);
    const answers = votes.map(({ questionId }) => {
      const state = states.get(questionId);
      if (state !== undefined && PUBLIC_STATES.includes(state))
        return state === 'answered' ? new Refused('question/wrong_state') : null;
      return new Refused('question/not_found');
    });
    const good = votes.filter((_, index) => answers[index] === null);
    if (good.length > 0) await this.store(tx, sessionId, good);
    return answers;
  }

  private async store(tx: Transaction, sessionId: string, votes: readonly VoteItem[]): Promise<void> {
    const last = new Map(votes.map((vote) => [`${vote.actor.personId}:${vote.questionId}`, vote]));
    const rows = [...last.values()].map(({ actor, questionId, on }) => ({ questionId, on, personId: actor.personId }));
    await this.questions.setVotes(tx, rows);
    const ids = [...new Set(rows.map((row) => row.questionId))];
    const counts = await this.questions.votes(tx, ids);
    const body = { votes: Object.fromEntries(ids.map((id) => [id, counts.get(id) ?? 0])) };
    tx.record(sessionId, { type: 'question:counted', views: { all: body } });
    const people: Record<string, { votes: Record<string, boolean> }> = {};
    for (const row of rows) (people[row.personId] ??= { votes: {} }).votes[row.questionId] = row.on;
    const told = devicesThatKnow(votes);
    tx.record(sessionId, { type: 'question:voted', views: { people, told } });
  }
}

/** Devices whose answers say everything about their person's votes: those of people who voted on one device only. */
function devicesThatKnow(votes: readonly VoteItem[]): string[] {
  const devices = new Map<string, Set<string>>();
  for (const { actor } of votes)
    devices.set(actor.personId, (devices.get(actor.personId) ?? new Set()).add(actor.visitId));
  return [...devices.values()].flatMap((ids) => (ids.size === 1 ? [...ids] : []));
}
