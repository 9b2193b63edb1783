const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** Codes of ISO 639 that stand for no language one could speak or ask in. */
const NONE: readonly string[] = ['mul', 'zxx'];

/**
 * Whether a code is that of a language: ISO 639-1, or the three letters of one that has no shorter code. Others are read
 * aloud as noise where a page carries them as its `lang`.
 */
export const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}$/.test(code) &&
  !NONE.includes(code) &&
  Intl.getCanonicalLocales(code)[0] === code &&
  names.of(code) !== undefined;
