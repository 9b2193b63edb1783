import { expect, it } from '@jest/globals';
import { QUESTION_STATES, type QuestionState } from '#contract';
import { requireStep } from './question.machine.js';

const allowed = (from: QuestionState): QuestionState[] =>
  QUESTION_STATES.filter((to) => {
    try {
      requireStep(from, to);
      return to !== from;
    } catch {
      return false;
    }
  });

it.each<[QuestionState, QuestionState[]]>([
  ['waiting', ['visible', 'onScreen', 'rejected']],
  ['visible', ['waiting', 'onScreen', 'answered', 'archived']],
  ['onScreen', ['waiting', 'visible', 'answered', 'archived']],
  ['answered', ['visible', 'onScreen', 'archived']],
  ['archived', ['visible']],
  ['rejected', ['waiting', 'visible']],
  ['withdrawn', []],
])('%s leads to %j', (from, to) => {
  expect(allowed(from).sort()).toEqual(to.sort());
});
