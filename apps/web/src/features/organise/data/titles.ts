import type { Translated } from '#contract';

/** The text in the viewer's language, else in one of ours, else in whichever there is. */
export const textIn = (texts: Translated, language: string): string =>
  texts[language] || texts['de'] || texts['en'] || Object.values(texts).find(Boolean) || '';
