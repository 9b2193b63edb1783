import type { PersonTag, Translated } from '#contract';
import { knownLang } from './known-lang.js';

/** A text and the language it is in, for `lang`. */
export interface Words {
  readonly text: string;
  /** Undefined where the text is kept under what is no language. */
  readonly lang: string | undefined;
}

/** The viewer's language where there is one, else the first of `others`, else any; empty when there is none. */
export const inLanguage = (texts: Translated, language: string, ...others: readonly string[]): Words => {
  const lang = [language, ...others, ...Object.keys(texts)].find((one) => texts[one]) ?? language;
  return { text: texts[lang] ?? '', lang: knownLang(lang) };
};

/** Name in the script of the interface, the other one beside it where it is known, and the town. */
export const personWords = (
  { name, nameCyrillic, town }: PersonTag,
  language: string,
): { name: string; otherName?: string; town: string } => {
  const words = { town: inLanguage(town, language).text };
  if (!nameCyrillic || nameCyrillic === name) return { ...words, name };
  return language === 'ru'
    ? { ...words, name: nameCyrillic, otherName: name }
    : { ...words, name, otherName: nameCyrillic };
};
