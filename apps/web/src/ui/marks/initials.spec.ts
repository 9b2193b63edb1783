import { expect, it } from '@jest/globals';
import { initials } from './initials.js';

it.each([
  ['Thomas Riedel', 'TR'],
  ['Dr. Henrike Lauterbach', 'HL'],
  ['Марина Кузнецова', 'МК'],
  ['Suhl', 'S'],
  ['Йенс Петерсен', 'ЙП'],
  ['\u202eanna \u200bbeck', 'AB'],
  ['', ''],
])('of "%s" are "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
