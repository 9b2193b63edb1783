import type { QuestionState } from '#contract';
import type { ChairState } from './undo.policy.js';

/** The one button of a question, and what stands in its menu; as the server allows it. */
export const STEPS: Record<Exclude<QuestionState, 'withdrawn'>, { act: ChairState; rest: readonly ChairState[] }> = {
  waiting: { act: 'visible', rest: ['onScreen', 'rejected'] },
  visible: { act: 'onScreen', rest: ['answered', 'archived', 'waiting'] },
  onScreen: { act: 'answered', rest: ['visible', 'archived', 'waiting'] },
  answered: { act: 'visible', rest: ['onScreen', 'archived'] },
  archived: { act: 'visible', rest: [] },
  rejected: { act: 'visible', rest: ['waiting'] },
};

/** Words of a step depend on where it starts: approving is not the same as showing again. */
export const stepWord = (from: QuestionState, to: ChairState) => {
  if (to === 'visible' && from === 'waiting') return 'act_approve';
  if (to === 'visible' && from === 'onScreen') return 'act_offScreen';
  return `act_${to}` as const;
};
