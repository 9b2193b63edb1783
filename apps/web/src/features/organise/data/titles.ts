import type { Translated } from '#contract';

/** The text in the viewer's language, else in one of ours, else in whichever there is. */
export const textIn = (texts: Translated, language: string): string =>
  texts[language] || texts['de'] || texts['en'] || Object.values(texts).find(Boolean) || '';

/** Code and title as people know a session: "AG5 Zukunft"; the code may be empty. */
export const sessionName = (session: { code: string; titles: Translated }, language: string): string =>
  [session.code, textIn(session.titles, language)].filter(Boolean).join(' · ');
