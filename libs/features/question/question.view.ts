import type { PersonTag, QuestionView } from '#contract';
import type { Facts } from '#contract';
import type { FactViews } from '#kernel';
import type { Question } from './question.entity.js';

/** A stored question with its votes and its author's tag. */
export interface QuestionRecord {
  question: Question;
  votes: number;
  author: PersonTag;
}

/** As everybody reads it: without the author of an anonymous question. */
export function toPublicView({ question, votes, author }: QuestionRecord): QuestionView {
  const { id, text, language, state, place, anonymous } = question;
  const view = { id, text, language, state, place, anonymous, votes, askedAt: question.askedAt.toISOString() };
  return { ...view, author: anonymous ? null : author };
}

/** As the chair reads it: always with the author. */
export function toChairView(record: QuestionRecord): QuestionView {
  return { ...toPublicView(record), author: record.author };
}

/** As its author reads it. */
export function toOwnView(record: QuestionRecord): QuestionView {
  return { ...toChairView(record), mine: true };
}

/** The question per audience; hidden from all while it waits. Who is both chair and author reads it as author. */
export function questionViews(record: QuestionRecord, everybody: boolean): FactViews<Facts['question:shown']> {
  return {
    ...(everybody && { all: { question: toPublicView(record) } }),
    chair: { question: toChairView(record) },
    people: { [record.question.authorId]: { question: toOwnView(record) } },
  };
}
