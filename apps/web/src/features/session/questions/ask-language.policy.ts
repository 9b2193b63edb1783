import { LANGUAGES } from '#contract';

interface Spoken {
  language: string;
  interpretation: readonly string[];
}

/** Languages a question may be asked in: those of the session first, then those of the pages. */
export const askLanguages = ({ language, interpretation }: Spoken): string[] => [
  ...new Set([language, ...interpretation, ...LANGUAGES]),
];

/** The language somebody will probably ask in: the one they listen to; who hears the original asks in that of the pages. */
export const askLanguage = (session: Spoken, heard: string | undefined, shown: string): string =>
  askLanguages(session).find((one) => one === heard) ?? shown;
