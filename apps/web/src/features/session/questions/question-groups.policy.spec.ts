import { describe, expect, it } from '@jest/globals';
import type { QuestionView } from '#contract';
import { byVotes, ownHidden, steadyOrder } from './question-groups.policy.js';

const question = (id: string, more: Partial<QuestionView> = {}): QuestionView => ({
  ...{ id, text: id, language: 'de', state: 'visible', askedAt: `2021-06-29T08:00:0${id}.000Z`, votes: 0 },
  ...{ place: 'remote', author: null, anonymous: true },
  ...more,
});

describe('a list of questions', () => {
  it('keeps its order when votes change, lets new ones in below and gone ones out', () => {
    expect(steadyOrder(['b', 'a', 'c'], ['d', 'a', 'b'])).toEqual(['b', 'a', 'd']);
    expect(steadyOrder([], ['x', 'y'])).toEqual(['x', 'y']);
  });

  it('sorts by votes, equals by age', () => {
    const sorted = [question('3', { votes: 2 }), question('2'), question('1', { votes: 2 })].toSorted(byVotes);
    expect(sorted.map(({ id }) => id)).toEqual(['1', '3', '2']);
  });

  it('shows authors what everybody else does not see', () => {
    const all = [
      question('1', { mine: true, state: 'waiting' }),
      question('2', { mine: true }),
      question('3', { state: 'waiting' }),
      question('4', { mine: true, state: 'withdrawn' }),
    ];
    expect(ownHidden(all).map(({ id }) => id)).toEqual(['1']);
  });
});
