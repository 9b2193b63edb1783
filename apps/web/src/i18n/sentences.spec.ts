import { describe, expect, it } from '@jest/globals';
import * as de from './de/index.js';
import * as en from './en/index.js';
import * as ru from './ru/index.js';
import type { RussianTranslation, Translation } from './translation.js';

type Sentences = Record<string, Record<string, string>>;
const languages: Record<string, Sentences> = { de, ru, en };

/** Names inside `{{…}}`, without formats. */
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)[^}]*\}\}/gu)].map(([, name]) => name ?? '').toSorted();

const germanKey = (key: string): string => key.replace(/_(few|many)$/u, '_other');

describe.each(Object.entries(languages))('sentences in %s', (_language, namespaces) => {
  it('exist for every key of the German ones, and fill in the same things', () => {
    expect(Object.keys(namespaces)).toEqual(Object.keys(de));
    for (const [name, sentences] of Object.entries(namespaces)) {
      const german: Record<string, string> = (de as Sentences)[name] ?? {};
      expect(new Set(Object.keys(sentences).map(germanKey))).toEqual(new Set(Object.keys(german)));
      for (const [key, sentence] of Object.entries(sentences)) {
        const known = placeholders(german[germanKey(key)] ?? '');
        expect({ name, key, fills: placeholders(sentence) }).toEqual({ name, key, fills: known });
      }
    }
  });

  it('are never empty, never shout and have no space left over', () => {
    const bad = Object.values(namespaces)
      .flatMap((sentences) => Object.values(sentences))
      .filter((sentence) => sentence.trim() !== sentence || sentence === '' || sentence.includes('!'));
    expect(bad).toEqual([]);
  });
});

type Model = { readonly open: string; readonly people_one: string; readonly people_other: string };

it('does not compile without a key or a Russian plural', () => {
  const english = { people_one: '', people_other: '' };
  // @ts-expect-error `open` is missing.
  english satisfies Translation<Model>;
  const russian = { open: '', people_one: '', people_few: '', people_other: '' };
  // @ts-expect-error `people_many` is missing.
  russian satisfies RussianTranslation<Model>;
  expect(Object.keys(russian)).not.toContain('people_many');
});
