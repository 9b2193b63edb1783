import type { QuestionState, QuestionView } from '#contract';

/**
 * Ids in a steady order: those known keep their places, new ones arrive below, in the order given.
 * @param known order shown so far
 * @param present ids that exist now
 */
export const steadyOrder = (known: readonly string[], present: readonly string[]): string[] => {
  const here = new Set(present);
  const kept = known.filter((id) => here.has(id));
  const before = new Set(kept);
  return [...kept, ...present.filter((id) => !before.has(id))];
};

/** Most votes first; among equals the older one. */
export const byVotes = (one: QuestionView, other: QuestionView): number =>
  other.votes - one.votes || one.askedAt.localeCompare(other.askedAt);

export const inState = (questions: readonly QuestionView[], ...states: readonly QuestionState[]): QuestionView[] =>
  questions.filter(({ state }) => states.includes(state));

/** What only its author sees: waiting, sent back or taken back. */
export const ownHidden = (questions: readonly QuestionView[]): QuestionView[] =>
  questions.filter(({ mine, state }) => mine && ['waiting', 'rejected', 'archived'].includes(state));
