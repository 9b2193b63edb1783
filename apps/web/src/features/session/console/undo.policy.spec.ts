import { describe, expect, it } from '@jest/globals';
import { undoOf } from './undo.policy.js';

describe('taking a step back', () => {
  it.each([
    ['waiting', 'visible', 'archived'],
    ['waiting', 'onScreen', 'archived'],
    ['waiting', 'rejected', 'waiting'],
    ['rejected', 'visible', 'archived'],
    ['visible', 'onScreen', 'visible'],
    ['visible', 'archived', 'visible'],
    ['onScreen', 'answered', 'onScreen'],
    ['answered', 'archived', 'visible'],
    ['archived', 'visible', 'archived'],
  ] as const)('%s -> %s leads back to %s', (from, to, back) => {
    expect(undoOf(from, to)).toBe(back);
  });
});
