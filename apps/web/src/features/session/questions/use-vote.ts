import { useState } from 'react';
import type { QuestionView } from '#contract';
import { useCommand, usePending } from '../../../realtime/index.js';
import { useAct } from '../frame/use-act.js';
import { useHere } from '../frame/here.js';

/** The number that is shown until the counted one arrives. */
interface Belief {
  readonly atVotes: number;
  readonly delta: number;
}

/** The own vote: shown at once, taken back when it is refused. Absolute, so that twice is once. */
export const useVote = ({ id, votes }: QuestionView) => {
  const { session, live } = useHere();
  const send = useCommand('question:vote');
  const act = useAct();
  const pending = usePending('question:vote').findLast(({ payload }) => payload.questionId === id);
  const [belief, setBelief] = useState<Belief>();
  if (belief && belief.atVotes !== votes) setBelief(undefined);
  const voted = pending?.payload.on ?? live.mine.votes.has(id);
  const vote = async (on: boolean) => {
    const delta = (belief?.delta ?? 0) + (on ? 1 : -1);
    setBelief({ atVotes: votes, delta });
    const done = await act(() => send({ sessionId: session.id, questionId: id, on }));
    if (!done) setBelief(undefined);
  };
  return { voted, votes: votes + (belief?.atVotes === votes ? belief.delta : 0), vote };
};
