import type { Audience, FactView, QuestionState, QuestionView } from '#contract';
import { byAge } from './session-view.js';

export type QuestionFact = Extract<
  FactView,
  { type: 'question:asked' | 'question:edited' | 'question:shown' | 'question:moved' | 'question:counted' }
>;

type Questions = readonly QuestionView[];

const PUBLIC: readonly QuestionState[] = ['visible', 'onScreen', 'answered'];

/** What a snapshot would hold: own ones always, the chair all but withdrawn ones, everybody else the public ones. */
const isReadable = ({ mine, state }: QuestionView, audience: Audience): boolean => {
  if (mine) return true;
  return audience === 'chair' ? state !== 'withdrawn' : PUBLIC.includes(state);
};

const changed = (questions: Questions, id: string, change: Partial<QuestionView>): Questions =>
  questions.map((question) => (question.id === id ? { ...question, ...change } : question));

const added = (questions: Questions, question: QuestionView): Questions =>
  [...questions.filter(({ id }) => id !== question.id), question].sort(byAge);

const counted = (questions: Questions, votes: Readonly<Record<string, number>>): Questions =>
  questions.map((question) => {
    const count = votes[question.id];
    return count === undefined || count === question.votes ? question : { ...question, votes: count };
  });

/** The questions after a fact, as this audience may read them. */
export const reduceQuestions = (questions: Questions, fact: QuestionFact, audience: Audience): Questions => {
  switch (fact.type) {
    case 'question:asked':
    case 'question:shown':
      return added(questions, fact.body.question);
    case 'question:edited': {
      const { questionId, text, language } = fact.body;
      return changed(questions, questionId, { text, language });
    }
    case 'question:moved':
      return changed(questions, fact.body.questionId, {
        state: fact.body.state,
        // Votes end with the approval.
        ...(fact.body.state === 'waiting' && { votes: 0 }),
      }).filter((question) => isReadable(question, audience));
    case 'question:counted':
      return counted(questions, fact.body.votes);
  }
};
