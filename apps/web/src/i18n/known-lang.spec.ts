import { expect, it } from '@jest/globals';
import { inLanguage } from './in-language.js';
import { knownLang } from './known-lang.js';

it.each([
  ['de', 'de'],
  ['pt-BR', 'pt-BR'],
  ['zz', undefined],
  ['', undefined],
  ['floor', undefined],
])('a text in %p carries the lang %p', (code, lang) => {
  expect(knownLang(code)).toBe(lang);
});

it('shows an old title that is in no language, without a lang', () => {
  expect(inLanguage({ zz: 'Titel' }, 'ru')).toEqual({ text: 'Titel', lang: undefined });
  expect(inLanguage({ zz: 'Titel', de: 'Saal' }, 'de')).toEqual({ text: 'Saal', lang: 'de' });
});
