import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './retry-delay.policy.js';

describe('the wait before a retry', () => {
  it('doubles, with half of it as jitter', () => {
    expect([1, 2, 3].map((attempt) => retryDelay(attempt, 0))).toEqual([200, 400, 800]);
    expect([1, 2, 3].map((attempt) => retryDelay(attempt, 1))).toEqual([400, 800, 1600]);
  });

  it('never exceeds five seconds, however long it takes', () => {
    for (const attempt of [5, 50, 5000]) {
      expect(retryDelay(attempt, 1)).toBe(5000);
      expect(retryDelay(attempt, 0)).toBe(2500);
    }
  });
});
