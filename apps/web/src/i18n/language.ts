import { kept } from './kept.js';

/** Languages of the interface. */
export const LANGUAGES = ['de', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words: nobody has to find the name of the own language in a foreign one. */
export const LANGUAGE_NAMES: Record<Language, string> = { de: 'Deutsch', ru: 'Русский', en: 'English' };

const KEY = 'twinhall.language';

const known = (tag: string | null): Language | undefined => LANGUAGES.find((one) => one === tag?.slice(0, 2));

/** What the viewer chose here before, else the first known language of the browser, else English. */
export const firstLanguage = (): Language => {
  const wishes = [kept.read(KEY), ...navigator.languages];
  for (const wish of wishes) {
    const language = known(wish);
    if (language) return language;
  }
  return 'en';
};

export const rememberLanguage = (language: Language): void => kept.write(KEY, language);
