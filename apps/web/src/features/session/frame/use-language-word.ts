import { useCallback } from 'react';
import { useLanguage } from '../../../i18n/index.js';

/** Names of languages in the viewer's own: "Russisch", "русский". */
export const useLanguageWord = (): ((code: string) => string) => {
  const language = useLanguage();
  return useCallback(
    (code) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code.toUpperCase(),
    [language],
  );
};

/** A language in its own words, with a capital letter: "Deutsch", "Русский". */
export const ownName = (code: string): string => {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code.toUpperCase();
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};
