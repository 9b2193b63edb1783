import type { QuestionState } from '#contract';
import { refuse } from '#kernel';

/**
 * Where the chair may move a question from each state. What was approved may wait again: a wrong click is taken back.
 * Withdrawn is final: it was the author's will.
 */
const NEXT: Record<QuestionState, readonly QuestionState[]> = {
  waiting: ['visible', 'onScreen', 'rejected'],
  visible: ['onScreen', 'answered', 'archived', 'waiting'],
  onScreen: ['visible', 'answered', 'archived', 'waiting'],
  answered: ['visible', 'onScreen', 'archived'],
  archived: ['visible'],
  rejected: ['waiting', 'visible'],
  withdrawn: [],
};

/** States in which everybody reads the question. */
export const PUBLIC_STATES: readonly QuestionState[] = ['visible', 'onScreen', 'answered'];

/** Checks the chair's step; staying is fine. @throws {Refused} question/wrong_state */
export function requireStep(from: QuestionState, to: QuestionState): void {
  if (from !== to && !NEXT[from].includes(to)) refuse('question/wrong_state', { from, to });
}

/** The author may take back what was not answered yet. @throws {Refused} question/wrong_state */
export function requireWithdrawable(from: QuestionState): void {
  if (from === 'answered') refuse('question/wrong_state', { from, to: 'withdrawn' });
}
