import { CsvError, parse } from 'csv-parse/sync';
import type { PeopleProblem } from './imported-person.type.js';

export interface CsvTable {
  /** Cells of each row, with the 1-based line on which it begins. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly problems: readonly PeopleProblem[];
  /** What stands between the cells; '' of a file without any. */
  readonly delimiter: string;
}

/**
 * Splits a text into rows of cells. A broken quote ends the table there, because nobody knows where the next row begins.
 * @param most rows at most, empty ones too: a file of five million line ends is no reason to fill the memory
 * @param delimiterOf chooses the delimiter by the first line; a spreadsheet's line `sep=;` before it goes first
 */
export function readTable(text: string, most: number, delimiterOf: (firstLine: string) => string): CsvTable {
  const lines = text.replace(/\r\n?/g, '\n');
  const hint = /^sep=(.)\n/.exec(lines);
  const body = hint ? lines.slice(hint[0].length) : lines;
  if (body.trim() === '') return { rows: [], problems: [{ line: 0, code: 'file_empty', detail: '' }], delimiter: '' };
  const delimiter = hint?.[1] ?? delimiterOf(body.split('\n', 1)[0] ?? '');
  const firstLine = hint ? 2 : 1;
  try {
    const { rows } = split(body, delimiter, firstLine, most + 1);
    if (rows.length <= most) return { rows, problems: [], delimiter };
    const [last] = rows.slice(most);
    return {
      rows: rows.slice(0, most),
      problems: [{ line: last?.line ?? 0, code: 'too_many_rows', detail: String(most) }],
      delimiter,
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const whole = Number(error.records);
    const { rows, next } = whole > 0 ? split(body, delimiter, firstLine, whole) : { rows: [], next: firstLine };
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed_quote' : 'bad_quote';
    return { rows, problems: [{ line: next, code, detail: '' }], delimiter };
  }
}

function split(
  body: string,
  delimiter: string,
  firstLine: number,
  to: number,
): { rows: CsvTable['rows']; next: number } {
  const records: unknown = parse(body, { delimiter, to, info: true, relax_column_count: true, record_delimiter: '\n' });
  let next = firstLine;
  const rows = (records as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => {
    const row = { line: next, cells: record };
    next = firstLine + info.lines;
    return row;
  });
  return { rows, next };
}
