import type { SessionKind, Translated } from '#contract';
import { inLanguage } from './in-language.js';

/** What of a session its code is shown from. Rows of reports do not carry the kind: then the form alone decides. */
export interface Coded {
  readonly code: string;
  readonly kind?: SessionKind;
}

/** "Arbeitsgruppe", «рабочая группа», "working group". */
const PREFIXES: Readonly<Record<string, string>> = { de: 'AG', ru: 'РГ', en: 'WG' };

/** One of the three, in any case and with or without space, and its number: `AG5`, `AG 5b`, `рг-12`. */
const GROUP = /^(?:AG|РГ|WG)[\s\u00a0.-]?(\d+[\p{L}]?)(?!\p{L}|\d)/iu;

const inWords = (number: string, language: string): string => `${PREFIXES[language] ?? PREFIXES['en']}\u00a0${number}`;

/**
 * The short name of a session in the viewer's language: a working group whose code is AG, РГ or WG and a number is
 * `AG 5`, `РГ 5` or `WG 5` (with a space that never breaks); every other code is shown as the programme writes it.
 */
export const sessionCode = ({ code, kind = 'working-group' }: Coded, language: string): string => {
  const [all, number] = GROUP.exec(code) ?? [];
  return kind === 'working-group' && number !== undefined && all === code ? inWords(number, language) : code;
};

/** The same for a name that begins with a code, as refusals of the server write it: "AG5 Zukunft". */
export const withSessionCode = (name: string, language: string): string =>
  name.replace(GROUP, (_all, number: string) => inWords(number, language));

type Titled = Coded & { readonly titles: Translated; readonly language?: string };

const titleOf = ({ titles, language: spoken }: Titled, language: string): string =>
  inLanguage(titles, language, ...(spoken ? [spoken] : []), 'de').text;

/** Code and title as people know a session: "AG 5 · Zukunft"; whichever of the two it has. */
export const sessionName = (session: Titled, language: string): string =>
  [sessionCode(session, language), titleOf(session, language)].filter(Boolean).join(' · ');

/** The code, or the title of a session without one: for small places and for the names of buttons. */
export const sessionShort = (session: Titled, language: string): string =>
  sessionCode(session, language) || titleOf(session, language);
