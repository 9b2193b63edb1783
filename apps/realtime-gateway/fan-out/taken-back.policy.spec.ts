import { expect, it } from '@jest/globals';
import type { QuestionState, QuestionView } from '#contract';
import { viewFor, type FactReader, type StoredFact } from '#kernel';
import { withoutTakenBack } from './taken-back.policy.js';

const shown = (id: string): StoredFact => {
  const question = { id, text: `words of ${id}` } as QuestionView;
  const views = { all: { question }, chair: { question }, people: { author: { question } } };
  return { streamId: 's', seq: 1, at: new Date(0), type: 'question:shown', views };
};
const moved = (questionId: string, state: QuestionState): StoredFact => ({
  ...{ streamId: 's', seq: 2, at: new Date(0), type: 'question:moved' },
  views: { all: { questionId, state } },
});
const read = (facts: StoredFact[], reader: FactReader): string[] =>
  withoutTakenBack(facts).flatMap((fact) => {
    const view = viewFor(fact, reader);
    if (view?.type === 'question:shown') return [view.body.question.text];
    return view?.type === 'question:moved' ? [view.body.state] : [];
  });

const history = [shown('a'), shown('b'), moved('a', 'waiting')];

it('keeps the words of a question that waits again from everybody but chair and author', () => {
  expect(read(history, { audience: 'all' })).toEqual(['words of b', 'waiting']);
  expect(read(history, { audience: 'staff', personId: 'somebody' })).toEqual(['words of b', 'waiting']);
  expect(read(history, { audience: 'chair' })).toEqual(['words of a', 'words of b', 'waiting']);
  expect(read(history, { audience: 'all', personId: 'author' })).toEqual(['words of a', 'words of b', 'waiting']);
});

it('tells them when it is shown again', () => {
  expect(read([...history, shown('a')], { audience: 'all' })).toEqual(['words of b', 'waiting', 'words of a']);
});

it('takes back nothing that was put away or answered', () => {
  const facts = [shown('a'), moved('a', 'archived'), shown('b'), moved('b', 'answered')];
  expect(read(facts, { audience: 'all' })).toEqual(['words of a', 'archived', 'words of b', 'answered']);
});
