import { describe, expect, it } from '@jest/globals';
import { Refused } from '#kernel';
import { sentenceOf } from './refusal-sentence.js';

describe('the sentence at a terminal', () => {
  const both = { first: 'AG1 Wirtschaft', first_en: 'AG1 Economy', second: 'AG2 Jugend' };

  it('names the hall and both sessions, in English where there is a title', () => {
    expect(sentenceOf(new Refused('session/hall_taken', { hall: 'Saal 1', ...both }))).toBe(
      '“AG1 Economy” and “AG2 Jugend” would be in the hall “Saal 1” at the same time: give one of them another hall or hour.',
    );
  });

  it('names the person and both sessions', () => {
    expect(sentenceOf(new Refused('session/chair_taken', { person: 'Henrike Lauterbach', ...both }))).toMatch(
      /^Henrike Lauterbach would chair “AG1 Economy” and “AG2 Jugend” at the same time/,
    );
  });

  it('names the time, the field and the lines of a file', () => {
    const time = new Refused('session/bad_time', {
      field: 'endLocal',
      local: '2027-03-28T02:30',
      zone: 'Europe/Berlin',
    });
    expect(sentenceOf(time)).toMatch(/2027-03-28T02:30 \(endLocal\).*Europe\/Berlin/);
    expect(sentenceOf(new Refused('input/invalid', { field: 'shiftTo' }))).toContain('“shiftTo”');
    const file = new Refused('import/rejected', undefined, [{ line: 7, at: 'email', code: 'bad_email', detail: 'x@' }]);
    expect(sentenceOf(file).split('\n').at(-1)).toBe('  line 7, email: bad_email (x@)');
  });
});
