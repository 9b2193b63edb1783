import { Injectable } from '@nestjs/common';
import type { Audience, QuestionView } from '#contract';
import type { Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { PUBLIC_STATES } from './question.machine.js';
import { ERASED, QuestionStore } from './question.store.js';
import { toChairView, toOwnView, toPublicView, type QuestionRecord } from './question.view.js';

/** Questions as an entering reader gets them. */
@Injectable()
export class QuestionSnapshotService {
  constructor(
    private readonly questions: QuestionStore,
    private readonly people: PersonStore,
  ) {}

  /** What an audience shares: the chair every question, others the public ones. */
  async shared(tx: Transaction, sessionId: string, audience: Audience): Promise<QuestionView[]> {
    const records = await this.records(tx, sessionId);
    if (audience === 'chair') return records.filter(({ question }) => question.state !== 'withdrawn').map(toChairView);
    return records.filter(({ question }) => PUBLIC_STATES.includes(question.state)).map(toPublicView);
  }

  /** Own questions in every state, and the ids this person voted for. */
  async personal(
    tx: Transaction,
    sessionId: string,
    personId: string,
  ): Promise<{ questions: QuestionView[]; votes: string[] }> {
    const own = (await this.records(tx, sessionId, personId)).map(toOwnView);
    return { questions: own, votes: await this.questions.votedBy(tx, sessionId, personId) };
  }

  private async records(tx: Transaction, sessionId: string, authorId?: string): Promise<QuestionRecord[]> {
    const all = await this.questions.ofSession(tx, sessionId);
    const questions = authorId ? all.filter((question) => question.authorId === authorId) : all;
    const votes = await this.questions.votes(
      tx,
      questions.map((question) => question.id),
    );
    const tags = await this.people.tags(
      questions.map((question) => question.authorId),
      tx,
    );
    return questions.map((question) => ({
      question,
      votes: votes.get(question.id) ?? 0,
      author: tags.get(question.authorId) ?? { id: question.authorId, ...ERASED },
    }));
  }
}
