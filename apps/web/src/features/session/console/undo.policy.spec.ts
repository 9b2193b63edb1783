import { describe, expect, it } from '@jest/globals';
import { undoOf } from './undo.policy.js';

describe('taking a step back', () => {
  it.each([
    ['waiting', 'visible', 'waiting'],
    ['waiting', 'onScreen', 'waiting'],
    ['waiting', 'rejected', 'waiting'],
    ['rejected', 'visible', 'waiting'],
    ['rejected', 'waiting', 'rejected'],
    ['visible', 'waiting', 'visible'],
    ['onScreen', 'waiting', 'onScreen'],
    ['visible', 'onScreen', 'visible'],
    ['visible', 'archived', 'visible'],
    ['onScreen', 'answered', 'onScreen'],
    ['answered', 'archived', 'visible'],
    ['archived', 'visible', 'archived'],
  ] as const)('%s -> %s leads back to %s', (from, to, back) => {
    expect(undoOf(from, to)).toBe(back);
  });
});
