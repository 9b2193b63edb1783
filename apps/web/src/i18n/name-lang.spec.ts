import { expect, it } from '@jest/globals';
import { nameLang } from './name-lang.js';

it.each([
  ['Saal 5', 'de', 'de'],
  ['Hall 5', 'en', 'en'],
  ['Зал 5', 'ru', 'ru'],
  ['Зал 5', 'de', 'ru'],
  ['Зал 5', undefined, 'ru'],
  ['Saal 5', 'ru', undefined],
  ['Saal 5', 'zz', undefined],
  ['Saal 5', undefined, undefined],
  ['5', 'de', undefined],
])('%p where %p is spoken is in %p', (name, spoken, lang) => {
  expect(nameLang(name, spoken)).toBe(lang);
});
