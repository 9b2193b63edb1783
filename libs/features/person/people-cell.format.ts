import { limits } from '#contract';
import type { PeopleColumn, PeopleProblemCode } from './imported-person.type.js';

/** NUL and other control characters, halves of surrogate pairs, and what a decoder puts for unreadable bytes. */
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\p{Surrogate}]/u;
/** A cell that shows nothing: spaces of all kinds, invisible format characters, fillers. */
const BLANK = /^[\s\p{Cf}\u115f\u1160\u2800\u3164]*$/u;
/** What a spreadsheet would run as a formula, with any apostrophes before it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Graphemes and UTF-8 bytes: a name may be long in bytes, but not a tower of combining marks. */
const LIMITS: Readonly<Record<PeopleColumn, number>> = {
  external_id: 64,
  email: 254,
  given_name: limits.nameGraphemes,
  family_name: limits.nameGraphemes,
  given_name_cyrillic: limits.nameGraphemes,
  family_name_cyrillic: limits.nameGraphemes,
  town: limits.nameGraphemes,
  country: limits.nameGraphemes,
  delegation: limits.nameGraphemes,
  language: 35,
  roles: 200,
  working_group: 40,
};
const BYTES_PER_GRAPHEME = 4;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export type CellReading = { readonly text: string } | { readonly code: PeopleProblemCode; readonly detail: string };

/** Text of a cell as it is kept: NFC, one line, no blanks around it, '' when it shows nothing. */
export function readCell(raw: string, column: PeopleColumn): CellReading {
  const text = withoutGuard(raw.trim()).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (UNFIT.test(text))
    return { code: 'bad_characters', detail: excerpt(text.replaceAll(new RegExp(UNFIT, 'gu'), '\ufffd')) };
  if (BLANK.test(text)) return { text: '' };
  const most = LIMITS[column];
  const bytes = Buffer.byteLength(text);
  if (bytes > most * BYTES_PER_GRAPHEME || (bytes > most && [...graphemes.segment(text)].length > most)) {
    return { code: 'too_long', detail: String(most) };
  }
  return { text };
}

/** Puts an apostrophe before what would run as a formula, and before what looks already guarded, so that nothing is lost. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe away again. */
function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
