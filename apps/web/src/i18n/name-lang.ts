import { knownLang } from './known-lang.js';

/** ISO codes that are written in Cyrillic letters, as far as our conferences go. */
const CYRILLIC = ['ru', 'uk', 'be', 'bg', 'sr', 'kk'];

/**
 * Language of a proper name that the programme has once only (a hall, a venue), for `lang`: what is spoken in its sessions
 * when that is written in the same script; else Russian for Cyrillic letters, and nothing for Latin ones.
 */
export const nameLang = (name: string, spoken: string | undefined): string | undefined => {
  if (!/\p{L}/u.test(name)) return undefined;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  if (spoken !== undefined && CYRILLIC.includes(spoken) === isCyrillic && knownLang(spoken)) return spoken;
  return isCyrillic ? 'ru' : undefined;
};
