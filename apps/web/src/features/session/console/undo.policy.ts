import type { QuestionState } from '#contract';

export type ChairState = Exclude<QuestionState, 'withdrawn'>;

/**
 * Where a step is taken back to. What everybody has seen cannot wait again: it is put away instead. An answered question
 * that was put away comes back as a visible one.
 */
export const undoOf = (from: ChairState, to: ChairState): ChairState => {
  if (from === 'waiting' || from === 'rejected') return to === 'rejected' || to === 'waiting' ? from : 'archived';
  if (from === 'archived') return 'archived';
  return from === 'answered' && to === 'archived' ? 'visible' : from;
};
