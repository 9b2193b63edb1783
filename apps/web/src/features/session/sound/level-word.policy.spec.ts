import { describe, expect, it } from '@jest/globals';
import { heldLevel, levelWord } from './level-word.policy.js';

describe('the word for a level', () => {
  it.each([
    [0, 0, 'levelNone'],
    [0.2, 0.05, 'levelLow'],
    [0.7, 0.5, 'levelGood'],
    [0.9, 0.99, 'levelHigh'],
  ] as const)('a share of %d with peaks of %d is %s', (share, peak, word) => {
    expect(levelWord(share, peak)).toBe(word);
  });

  it('outlives a pause of half a second and not one of ten', () => {
    const after = (readings: number): number => {
      let held = 0.7;
      for (let reading = 0; reading < readings; reading += 1) held = heldLevel(held, 0);
      return held;
    };
    expect(levelWord(after(10), 0)).toBe('levelGood');
    expect(levelWord(after(200), 0)).toBe('levelNone');
  });

  it('rises at once', () => expect(heldLevel(0.1, 0.8)).toBe(0.8));
});
