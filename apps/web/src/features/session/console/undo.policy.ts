import type { QuestionState } from '#contract';

export type ChairState = Exclude<QuestionState, 'withdrawn'>;

/**
 * Where a step is taken back to. What was not approved before waits again; an answered question that was put away comes
 * back as a visible one.
 */
export const undoOf = (from: ChairState, to: ChairState): ChairState => {
  if (from === 'rejected') return to === 'waiting' ? from : 'waiting';
  if (from === 'archived') return 'archived';
  return from === 'answered' && to === 'archived' ? 'visible' : from;
};
