import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from './language.js';

/** The language the viewer reads now. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation();
  return LANGUAGES.find((one) => one === i18n.language) ?? 'en';
};
