import { isEmail } from 'class-validator';
import { CONFERENCE_ROLES, isLanguage, LANGUAGES, type ConferenceRole } from '#contract';

/** Names of countries in the three languages, and what people call them besides. */
const countries = new Map<string, string>();
const OTHER_NAMES = {
  DE: ['brd', 'bundesrepublik deutschland', 'фрг'],
  RU: ['russische föderation', 'российская федерация', 'рф', 'russian federation'],
  BY: ['weißrussland', 'беларусь', 'белоруссия'],
};

/** ISO 3166-1 alpha-2 for a code or a German, Russian or English name; undefined for anything else. */
export function countryOf(text: string): string | undefined {
  if (countries.size === 0) listCountries();
  return countries.get(text.toLowerCase());
}

function listCountries(): void {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
      const name = isCountry(code) ? names.of(code) : undefined;
      if (name === undefined) continue;
      countries.set(code.toLowerCase(), code);
      countries.set(name.normalize('NFC').toLowerCase(), code);
    }
  }
  for (const [code, names] of Object.entries(OTHER_NAMES)) names.forEach((name) => countries.set(name, code));
}

/** No "unknown region", and no code that gave way to another, such as SU. */
function isCountry(code: string): boolean {
  return code !== 'ZZ' && new Intl.Locale(`und-${code}`).region === code;
}

/** An address with its domain in lower case; undefined for what is none. */
export function emailOf(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  return isEmail(text) ? text.slice(0, at) + text.slice(at).toLowerCase() : undefined;
}

const LANGUAGE_WORDS = new Map([
  ...['deutsch', 'german', 'немецкий', 'ger', 'deu'].map((word) => [word, 'de'] as const),
  ...['russisch', 'russian', 'русский', 'rus'].map((word) => [word, 'ru'] as const),
  ...['englisch', 'english', 'английский', 'eng'].map((word) => [word, 'en'] as const),
]);

/** ISO 639-1 for a code (also `de-DE`) or the word for German, Russian, English; undefined for anything else. */
export function languageOf(text: string): string | undefined {
  const word = text.toLowerCase();
  const [code] = /^[a-z]{2}(?=$|[-_])/.exec(word) ?? [];
  return LANGUAGE_WORDS.get(word) ?? (code !== undefined && isLanguage(code) ? code : undefined);
}

const ROLE_WORDS: Readonly<Record<ConferenceRole, readonly string[]>> = {
  organiser: ['organizer', 'organisator', 'organisatorin', 'организатор'],
  steward: ['ordner', 'helfer', 'einlass', 'стюард', 'волонтёр', 'волонтер'],
  participant: ['teilnehmer', 'teilnehmerin', 'teilnehmende', 'участник', 'участница', 'delegate'],
  hallDevice: ['hall_device', 'hall device', 'hall-device', 'saalgerät'],
};
const ROLES = new Map(
  CONFERENCE_ROLES.flatMap((role) => [role, ...ROLE_WORDS[role]].map((word) => [word.toLowerCase(), role] as const)),
);

/** Roles separated by comma, semicolon, bar, slash or plus; the first word that is none comes back as `unknown`. */
export function rolesOf(text: string): { roles: ConferenceRole[] } | { unknown: string } {
  const words = text.split(/[,;|/+]/).map((word) => word.trim());
  const found = new Set<ConferenceRole>();
  for (const word of words) {
    const role = ROLES.get(word.toLowerCase());
    if (word !== '' && role === undefined) return { unknown: word };
    if (role !== undefined) found.add(role);
  }
  return { roles: found.size === 0 ? ['participant'] : CONFERENCE_ROLES.filter((role) => found.has(role)) };
}
