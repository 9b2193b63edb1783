import { Injectable } from '@nestjs/common';
import { limits, type CommandPayload, type QuestionState, type QuestionView } from '#contract';
import { newId, refuse, type Actor, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { SessionClockService } from '#features/session';
import { PlaceStore } from '#features/visit';
import type { Question } from './question.store.js';
import { PUBLIC_STATES, requireStep, requireWithdrawable } from './question.machine.js';
import { askPause, questionText } from './question.policy.js';
import { ERASED, QuestionStore } from './question.store.js';
import { questionViews, toChairView, toOwnView, type QuestionRecord } from './question.view.js';

/** Asks, edits, withdraws and moderates questions. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly questions: QuestionStore,
    private readonly clock: SessionClockService,
    private readonly places: PlaceStore,
    private readonly people: PersonStore,
  ) {}

  async ask(tx: Transaction, actor: Actor, command: CommandPayload<'question:ask'>): Promise<QuestionView> {
    const { sessionId, language, anonymous } = command;
    const text = questionText(command.text);
    await this.clock.requireOpen(tx, sessionId);
    const earlier = await this.questions.askedAt(tx, sessionId, actor.personId, limits.questionsPerMinute);
    const retryAfterMs = askPause(earlier, tx.now);
    if (retryAfterMs > 0) refuse('question/too_fast', { retryAfterMs });
    const place = (await this.places.latest(tx, actor.personId, sessionId))?.place ?? null;
    const question: Question = {
      ...{ id: newId(), sessionId, authorId: actor.personId, text, language, anonymous, place },
      ...{ state: 'waiting', shown: false, askedAt: tx.now },
    };
    await this.questions.add(tx, question);
    const record = await this.record(tx, question);
    tx.record(sessionId, { type: 'question:asked', views: questionViews(record, false) });
    return toOwnView(record);
  }

  async edit(tx: Transaction, actor: Actor, command: CommandPayload<'question:edit'>): Promise<QuestionView> {
    const text = questionText(command.text);
    const question = await this.own(tx, actor, command);
    if (question.state !== 'waiting') refuse('question/wrong_state', { from: question.state, to: 'waiting' });
    const edited = { ...question, text, language: command.language };
    await this.questions.update(tx, edited);
    const body = { questionId: question.id, text, language: command.language };
    tx.record(command.sessionId, {
      type: 'question:edited',
      views: { chair: body, people: { [actor.personId]: body } },
    });
    return toOwnView(await this.record(tx, edited));
  }

  async withdraw(tx: Transaction, actor: Actor, command: CommandPayload<'question:withdraw'>): Promise<QuestionView> {
    const question = await this.own(tx, actor, command);
    requireWithdrawable(question.state);
    return toOwnView(await this.move(tx, question, 'withdrawn'));
  }

  async moderate(tx: Transaction, command: CommandPayload<'question:moderate'>): Promise<QuestionView> {
    const { sessionId, questionId, state } = command;
    await this.clock.requireOpen(tx, sessionId);
    const question = (await this.questions.find(tx, sessionId, questionId)) ?? refuse('question/not_found');
    requireStep(question.state, state);
    if (state === 'onScreen') await this.clearScreen(tx, question);
    return toChairView(await this.move(tx, question, state));
  }

  /** One question is on the screen at a time; the one before stays visible. */
  private async clearScreen(tx: Transaction, next: Question): Promise<void> {
    for (const shown of await this.questions.onScreen(tx, next.sessionId))
      if (shown.id !== next.id) await this.move(tx, shown, 'visible');
  }

  private async move(tx: Transaction, question: Question, state: QuestionState): Promise<QuestionRecord> {
    if (question.state === state) return this.record(tx, question);
    // Also when it returns from the archive: whoever came meanwhile has never read it.
    const appears = !PUBLIC_STATES.includes(question.state) && PUBLIC_STATES.includes(state);
    // Whoever waits again is the author's and the chair's alone, as if it had never been shown.
    const moved = { ...question, state, shown: state !== 'waiting' && (question.shown || appears) };
    await this.questions.update(tx, moved);
    // What was voted for may get other words now.
    if (state === 'waiting') await this.questions.endVotes(tx, question.id);
    const record = await this.record(tx, moved);
    const body = { questionId: question.id, state };
    if (appears) tx.record(question.sessionId, { type: 'question:shown', views: questionViews(record, true) });
    else if (question.shown) tx.record(question.sessionId, { type: 'question:moved', views: { all: body } });
    else
      tx.record(question.sessionId, {
        type: 'question:moved',
        views: { chair: body, people: { [question.authorId]: body } },
      });
    return record;
  }

  private async own(
    tx: Transaction,
    actor: Actor,
    { sessionId, questionId }: { sessionId: string; questionId: string },
  ): Promise<Question> {
    await this.clock.requireOpen(tx, sessionId);
    const question = (await this.questions.find(tx, sessionId, questionId)) ?? refuse('question/not_found');
    // To others a hidden question does not exist: "not yours" would tell that it does.
    if (question.authorId !== actor.personId) refuse(question.shown ? 'question/not_yours' : 'question/not_found');
    return question;
  }

  private async record(tx: Transaction, question: Question): Promise<QuestionRecord> {
    const votes = (await this.questions.votes(tx, [question.id])).get(question.id) ?? 0;
    const author = (await this.people.tags([question.authorId], tx)).get(question.authorId);
    return { question, votes, author: author ?? { id: question.authorId, ...ERASED } };
  }
}
