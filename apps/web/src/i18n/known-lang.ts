import { isLanguage } from '#contract';

/** A language for `lang`; nothing for a code that is none: a voice would not know what to do with it. */
export const knownLang = (tag: string): string | undefined =>
  isLanguage(tag.split('-', 1)[0] ?? '') ? tag : undefined;
