import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from './isolated.js';
import { firstLanguage, LANGUAGES, rememberLanguage, type Language } from './language.js';

type German = typeof import('./de/index.js');
type Namespaces = { [Name in keyof German]: { readonly [Key in keyof German[Name]]: string } };

/** A language that lacks a namespace or a key does not compile here. */
const load: Record<Language, () => Promise<Namespaces>> = {
  de: () => import('./de/index.js'),
  ru: () => import('./ru/index.js'),
  en: () => import('./en/index.js'),
};

/** React escapes what it shows; what people wrote must not turn the sentence around it. */
export const interpolation = { escapeValue: true, escape: isolated };

const add = async (language: Language): Promise<void> => {
  const namespaces = await load[language]();
  for (const [name, sentences] of Object.entries(namespaces)) i18next.addResourceBundle(language, name, sentences);
};

const mark = (language: string) => {
  document.documentElement.lang = language;
};

/** Loads the viewer's language; resolves when the first sentence can be shown. */
export const startI18n = async (): Promise<void> => {
  const language = firstLanguage();
  i18next.on('languageChanged', mark);
  await i18next.use(initReactI18next).init({
    lng: language,
    supportedLngs: LANGUAGES,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: [],
    resources: {},
    keySeparator: false,
    interpolation,
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  await add(language);
  mark(language);
};

/** Changes the language of everything at once and keeps the choice in this browser. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, 'ui')) await add(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
};
