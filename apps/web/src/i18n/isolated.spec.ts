import { expect, it } from '@jest/globals';
import i18next from 'i18next';
import { interpolation } from './start.js';
import { isolated } from './isolated.js';

it.each([
  ['Anna Beck', 'Anna Beck'],
  ['Анна Бек', 'Анна Бек'],
  ['\u202ekceB annA', 'kceB annA'],
  ['Anna\u2069\u202e Beck\u2066', 'Anna Beck'],
  ['חנה', '\u2068חנה\u2069'],
  ['\u202eחנה\u2069', '\u2068חנה\u2069'],
  ['', ''],
])('%j is shown as %j inside a sentence', (words, shown) => {
  expect(isolated(words)).toBe(shown);
});

it('keeps every sentence in its order, whoever it names', async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    ...{ lng: 'de', interpolation, showSupportNotice: false },
    resources: { de: { ui: { muted: '{{name}} ist stumm, {{count, number}} sind da: <{{mark}}>' } } },
    defaultNS: 'ui',
  });
  const t = i18n.t as unknown as (key: string, fills: object) => string;
  const say = (name: string): string => t('muted', { name, count: 1200, mark: '$& "x"' });
  expect(say('\u202eannA')).toBe('annA ist stumm, 1.200 sind da: <$& "x">');
  expect(say('חנה')).toBe('\u2068חנה\u2069 ist stumm, 1.200 sind da: <$& "x">');
});
