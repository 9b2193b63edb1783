import { describe, expect, it } from '@jest/globals';
import { ageWords } from './age-words.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('ageWords', () => {
  it.each([
    [1, 'минуту'],
    [2, 'минуты'],
    [5, 'минут'],
    [11, 'минут'],
    [21, 'минуту'],
    [22, 'минуты'],
    [25, 'минут'],
  ])('inflects %i minutes in Russian', (minutes, word) => {
    expect(ageWords(minutes * MINUTE, 'ru')).toBe(`${minutes} ${word} назад`);
  });

  it('takes seconds, minutes or hours, and never the future', () => {
    const ages = [-5 * SECOND, 12 * SECOND, 59 * MINUTE, 90 * MINUTE];
    expect(ages.map((age) => ageWords(age, 'de'))).toEqual([
      'vor 0 Sekunden',
      'vor 12 Sekunden',
      'vor 59 Minuten',
      'vor 2 Stunden',
    ]);
    expect(ageWords(HOUR, 'ru')).toBe('1 час назад');
    expect(ageWords(21 * SECOND, 'ru')).toBe('21 секунду назад');
    expect(ageWords(MINUTE, 'en')).toBe('1 minute ago');
  });
});
