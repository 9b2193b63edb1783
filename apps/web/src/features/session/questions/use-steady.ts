import { useState } from 'react';
import type { QuestionView } from '#contract';
import { byVotes, steadyOrder } from './question-groups.policy.js';

/** Questions in an order that does not jump: by votes when the list is opened or `sort` is called, new ones below. */
export const useSteady = (questions: readonly QuestionView[]) => {
  const sorted = questions.toSorted(byVotes);
  const [known, setKnown] = useState<readonly string[]>(() => sorted.map(({ id }) => id));
  const present = questions.map(({ id }) => id);
  const order = steadyOrder(known, present);
  if (order.length !== known.length || order.some((id, at) => id !== known[at])) setKnown(order);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    ordered: order.flatMap((id) => byId.get(id) ?? []),
    sort: () => setKnown(sorted.map(({ id }) => id)),
  };
};
