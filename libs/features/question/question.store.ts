import { Injectable } from '@nestjs/common';
import type { PersonTag } from '#contract';
import type { Transaction } from '#kernel';
import type { Question } from './question.entity.js';

export type { Question };

const COLUMNS = `id, session_id AS "sessionId", author_id AS "authorId", text, language, anonymous, state, shown, place, asked_at AS "askedAt"`;

/** Questions and votes of one session. Everything runs in the caller's transaction. */
@Injectable()
export class QuestionStore {
  async find(tx: Transaction, sessionId: string, questionId: string): Promise<Question | null> {
    const rows = await tx.query<Question>(`SELECT ${COLUMNS} FROM question WHERE id = $1 AND session_id = $2`, [
      questionId,
      sessionId,
    ]);
    return rows[0] ?? null;
  }

  /** All questions of a session, oldest first, withdrawn and rejected ones too. */
  ofSession(tx: Transaction, sessionId: string): Promise<Question[]> {
    return tx.query<Question>(`SELECT ${COLUMNS} FROM question WHERE session_id = $1 ORDER BY asked_at, id`, [
      sessionId,
    ]);
  }

  async add(tx: Transaction, question: Question): Promise<void> {
    const { id, sessionId, authorId, text, language, anonymous, state, shown, place, askedAt } = question;
    await tx.query(
      `INSERT INTO question (id, session_id, author_id, text, language, anonymous, state, shown, place, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, sessionId, authorId, text, language, anonymous, state, shown, place, askedAt],
    );
  }

  async update(tx: Transaction, { id, text, language, state, shown }: Question): Promise<void> {
    await tx.query('UPDATE question SET text = $2, language = $3, state = $4, shown = $5 WHERE id = $1', [
      id,
      text,
      language,
      state,
      shown,
    ]);
  }

  /** The questions on screen of a session: at most one, but repaired if ever more. */
  onScreen(tx: Transaction, sessionId: string): Promise<Question[]> {
    return tx.query<Question>(`SELECT ${COLUMNS} FROM question WHERE session_id = $1 AND state = 'onScreen'`, [
      sessionId,
    ]);
  }

  /** Times of a person's latest questions in a session, newest first. */
  async askedAt(tx: Transaction, sessionId: string, authorId: string, most: number): Promise<Date[]> {
    const rows = await tx.query<{ asked_at: Date }>(
      'SELECT asked_at FROM question WHERE session_id = $1 AND author_id = $2 ORDER BY asked_at DESC LIMIT $3',
      [sessionId, authorId, most],
    );
    return rows.map((row) => row.asked_at);
  }

  /** Votes by question id. */
  async votes(tx: Transaction, questionIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ question_id: string; votes: number }>(
      'SELECT question_id, count(*)::int AS votes FROM question_vote WHERE question_id = ANY($1::uuid[]) GROUP BY question_id',
      [questionIds],
    );
    return new Map(rows.map((row) => [row.question_id, row.votes]));
  }

  /** Questions of a session a person voted for. */
  async votedBy(tx: Transaction, sessionId: string, personId: string): Promise<string[]> {
    const rows = await tx.query<{ question_id: string }>(
      'SELECT v.question_id FROM question_vote v JOIN question q ON q.id = v.question_id WHERE q.session_id = $1 AND v.person_id = $2',
      [sessionId, personId],
    );
    return rows.map((row) => row.question_id);
  }

  /** Sets or takes back many votes in two statements. Each pair occurs once. */
  async setVotes(
    tx: Transaction,
    votes: readonly { questionId: string; personId: string; on: boolean }[],
  ): Promise<void> {
    const columns = (on: boolean): [string[], string[]] => {
      const rows = votes.filter((vote) => vote.on === on);
      return [rows.map((vote) => vote.questionId), rows.map((vote) => vote.personId)];
    };
    await tx.query(
      'INSERT INTO question_vote (question_id, person_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING',
      columns(true),
    );
    await tx.query(
      'DELETE FROM question_vote WHERE (question_id, person_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))',
      columns(false),
    );
  }

  async endVotes(tx: Transaction, questionId: string): Promise<void> {
    await tx.query('DELETE FROM question_vote WHERE question_id = $1', [questionId]);
  }

  /** States of some questions of a session. */
  async states(
    tx: Transaction,
    sessionId: string,
    questionIds: readonly string[],
  ): Promise<Map<string, Question['state']>> {
    const rows = await tx.query<Pick<Question, 'id' | 'state'>>(
      'SELECT id, state FROM question WHERE session_id = $1 AND id = ANY($2::uuid[])',
      [sessionId, questionIds],
    );
    return new Map(rows.map((row) => [row.id, row.state]));
  }
}

/** A tag for an author who was erased. */
export const ERASED: Omit<PersonTag, 'id'> = { name: '', town: {} };
