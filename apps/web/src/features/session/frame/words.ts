import type { HallView, PersonTag, Translated } from '#contract';

/** A text and the language it is in, for `lang`. */
export interface Words {
  readonly text: string;
  readonly lang: string;
}

/** The viewer's language where there is one, else the first of `others`, else any; empty when there is none. */
export const inLanguage = (texts: Translated, language: string, ...others: readonly string[]): Words => {
  const lang = [language, ...others, ...Object.keys(texts)].find((one) => texts[one]) ?? language;
  return { text: texts[lang] ?? '', lang };
};

/** Name in the script of the interface first, the other one beside it, and the town. */
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

/** "Name, town"; the name alone without a town. */
export const nameAndTown = (person: PersonTag, language: string): string => {
  const { name, town } = personWords(person, language);
  return [name, town].filter(Boolean).join(', ');
};

export const hallWords = (hall: HallView | undefined): string => [hall?.name, hall?.venue].filter(Boolean).join(', ');
