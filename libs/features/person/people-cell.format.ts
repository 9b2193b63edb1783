import { graphemeCount, isBlank, isTowering, limits, tidied, withoutTowers } from '#contract';
import type { PeopleColumn, PeopleProblemCode } from './imported-person.type.js';

/** NUL and other control characters, halves of surrogate pairs, and what a decoder puts for unreadable bytes. */
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\p{Surrogate}]/u;
/** What a spreadsheet would run as a formula, with any apostrophes before it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Graphemes; UTF-8 bytes at most four times as many. */
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
  moderates: 1_000,
  speaks_in: 1_000,
  interprets: 1_000,
};
const BYTES_PER_GRAPHEME = 4;

export type CellReading = { readonly text: string } | { readonly code: PeopleProblemCode; readonly detail: string };

/** Text of a cell as it is kept: NFC, one line, no blanks around it, '' when it shows nothing. */
export function readCell(raw: string, column: PeopleColumn): CellReading {
  const text = tidied(withoutGuard(raw.trim())).replace(/\s+/g, ' ');
  if (UNFIT.test(text) || isTowering(text)) {
    const shown = withoutTowers(text, '\ufffd').replaceAll(new RegExp(UNFIT, 'gu'), '\ufffd');
    return { code: 'bad_characters', detail: excerpt(shown) };
  }
  if (isBlank(text)) return { text: '' };
  const most = LIMITS[column];
  const bytes = Buffer.byteLength(text);
  if (bytes > most * BYTES_PER_GRAPHEME || (bytes > most && graphemeCount(text) > most)) {
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
