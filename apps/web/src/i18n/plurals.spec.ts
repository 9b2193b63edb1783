import { describe, expect, it } from '@jest/globals';
import { createInstance, type i18n } from 'i18next';
import * as de from './de/index.js';
import * as en from './en/index.js';
import * as ru from './ru/index.js';

type Sentences = Readonly<Record<string, string>>;
const LANGUAGES: Readonly<Record<string, Readonly<Record<string, Sentences>>>> = { de, ru, en };

/** What each language makes of these numbers, by the rules of CLDR. */
const FORMS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  de: { 1: 'one', 2: 'other', 5: 'other', 11: 'other', 21: 'other', 22: 'other', 25: 'other' },
  ru: { 1: 'one', 2: 'few', 5: 'many', 11: 'many', 21: 'one', 22: 'few', 25: 'many' },
  en: { 1: 'one', 2: 'other', 5: 'other', 11: 'other', 21: 'other', 22: 'other', 25: 'other' },
};

/** Everything that counts: namespace, stem, and its sentences by form. */
const counted = Object.entries(LANGUAGES).flatMap(([language, namespaces]) =>
  Object.entries(namespaces).flatMap(([ns, sentences]) =>
    Object.keys(sentences)
      .filter((key) => key.endsWith('_other'))
      .map((key) => ({ language, ns, stem: key.slice(0, -'_other'.length), sentences })),
  ),
);

/** Keys are found at run time here, which the typed `t` does not know. */
type Tell = (key: string, fills: Record<string, unknown>) => string;

const speaking = async (language: string): Promise<Tell> => {
  const words: i18n = createInstance();
  const options = { keySeparator: false, interpolation: { escapeValue: false }, showSupportNotice: false } as const;
  await words.init({ lng: language, resources: LANGUAGES, ...options });
  return words.t as unknown as Tell;
};

/** The sentence with this count; everything else that it names is a 9. */
const withCount = (sentence: string, count: number): string =>
  sentence.replaceAll(/\{\{count[^}]*\}\}/gu, `${count}`).replaceAll(/\{\{\w+[^}]*\}\}/gu, '9');

const nines = (sentence: string): Record<string, number> =>
  Object.fromEntries([...sentence.matchAll(/\{\{(\w+)/gu)].map(([, name = '']) => [name, 9]));

describe.each(Object.keys(LANGUAGES))('counting in %s', (language) => {
  const own = counted.filter((one) => one.language === language);

  it('has each form of each sentence, and takes the right one', async () => {
    const tell = await speaking(language);
    expect(own.length).toBeGreaterThan(25);
    for (const { ns, stem, sentences } of own)
      for (const [number, form] of Object.entries(FORMS[language]!)) {
        const count = Number(number);
        const sentence = sentences[`${stem}_${form}`] ?? `no ${form}`;
        const shown = tell(stem, { ns, ...nines(sentence), count });
        expect({ ns, stem, shown }).toEqual({ ns, stem, shown: withCount(sentence, count) });
      }
  });
});

/** The word right after the number: "5 человек" has "человек". */
const wordAfter = (sentence: string | undefined): string | undefined =>
  /\{\{count, number\}\} (\p{L}+)/u.exec(sentence ?? '')?.[1];

it('bends the Russian word after the number: many (5 вопросов) is never as a fraction (1,5 вопроса)', () => {
  const unbent = counted
    .filter(({ language }) => language === 'ru')
    .filter(({ stem, sentences }) => {
      const word = wordAfter(sentences[`${stem}_many`]);
      return word !== undefined && !['мин', 'из'].includes(word) && word === wordAfter(sentences[`${stem}_other`]);
    });
  expect(unbent.map(({ ns, stem }) => `${ns}: ${stem}`)).toEqual([]);
});
