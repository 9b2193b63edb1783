import { expect, it } from '@jest/globals';
import { isLanguage } from './languages.js';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((a) => letters.map((b) => a + b));
const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((c) => pair + c))];

it.each(['de', 'ru', 'en', 'uk', 'kk', 'hsb', 'gsw'])('%s is a language', (code) => {
  expect(isLanguage(code)).toBe(true);
});

it.each(['zz', 'xx', 'deu', 'und', 'mul', 'zxx', 'iw', 'DE', 'de-DE', 'floor', 'e', '', 'd\0'])(
  '%j is none',
  (code) => {
    expect(isLanguage(code)).toBe(false);
  },
);

it('knows nearly all of ISO 639-1 and no code that gave way to another', () => {
  const taken = codes.filter(isLanguage);
  expect(taken.filter((code) => code.length === 2).length).toBeGreaterThan(180);
  expect(taken.filter((code) => Intl.getCanonicalLocales(code)[0] !== code)).toEqual([]);
});
