import type { ErrorCode, ProblemView } from '#contract';
import type { Refused } from '#kernel';

type Detail = Record<string, string | number>;

/** What the rules that a command can meet say on the command line; others show their code. */
const SENTENCES: Partial<Record<ErrorCode, (detail: Detail) => string>> = {
  'session/hall_taken': (detail) =>
    `${bothOf(detail)} would be in the hall “${detail['hall']}” at the same time: give one of them another hall or hour.`,
  'session/chair_taken': (detail) =>
    `${detail['person']} would chair ${bothOf(detail)} at the same time: give one of them another chair or hour.`,
  'session/bad_time': ({ field, local, zone }) =>
    `The time ${local} (${field}) does not work: the end must be after the beginning, and the clock of ${zone} must show that time once.`,
  'import/rejected': () => 'Nothing was imported; the file has these problems:',
  'conference/not_found': () => 'There is no such conference.',
  'release/unchanged': () => 'The draft is as it was released: there is nothing to release.',
  'release/none': () => 'The programme was never released: release it first.',
  'conference/acronym_taken': () => 'Another conference has this acronym: choose another one.',
  'input/invalid': ({ field }) =>
    field === undefined ? 'A value cannot be understood.' : `The value of “${field}” cannot be understood.`,
  'server/unavailable': () => 'PostgreSQL does not answer: start Twinhall, or check DATABASE_URL, and try again.',
};

/** Both sessions of a clash by code and title, in English where they have it. */
const bothOf = (detail: Detail): string =>
  ['first', 'second'].map((which) => `“${detail[`${which}_en`] ?? detail[which]}”`).join(' and ');

/** One sentence for somebody at a terminal, with the problems of a file line by line below it. */
export function sentenceOf(refused: Refused): string {
  const sentence = SENTENCES[refused.code]?.(refused.detail ?? {}) ?? `Twinhall refused this: ${refused.code}.`;
  return [sentence, ...(refused.problems ?? []).map(lineOf)].join('\n');
}

/** E.g. `  line 7, email: bad_email (x@)`. */
export function lineOf({ line, at, code, detail }: ProblemView): string {
  const where = [line === undefined ? '' : `line ${line}`, at ?? ''].filter((part) => part !== '').join(', ');
  const what =
    /\s/.test(detail) && detail.endsWith('.') ? detail : [code, detail && `(${detail})`].filter(Boolean).join(' ');
  return `  ${[where, what].filter((part) => part !== '').join(': ')}`;
}
