import type { ErrorCode, ProblemView } from '#contract';
import type { Refused } from '#kernel';

type Detail = Record<string, string | number>;

/** What the rules that a command can meet say on the command line; others show their code. */
const SENTENCES: Partial<Record<ErrorCode, (detail: Detail) => string>> = {
  'session/hall_taken': ({ first, second, hall }) =>
    `“${first}” and “${second}” would be in the hall “${hall}” at the same time: give one of them another hall or hour.`,
  'session/chair_taken': ({ first, second, person }) =>
    `${person} would chair “${first}” and “${second}” at the same time: give one of them another chair or hour.`,
  'import/rejected': () => 'Nothing was imported; the file has these problems:',
  'conference/not_found': () => 'There is no such conference.',
  'release/unchanged': () => 'The draft is as it was released: there is nothing to release.',
  'release/none': () => 'The programme was never released: release it first.',
  'input/invalid': ({ field }) => `The value of “${field}” cannot be understood.`,
};

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
