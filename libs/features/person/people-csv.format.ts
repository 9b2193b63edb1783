import { stringify } from 'csv-stringify/sync';
import { limits, SESSION_ROLES } from '#contract';
import { decodeCsv, type CsvEncoding } from './csv-decoding.format.js';
import { readTable } from './csv-table.format.js';
import { PEOPLE_COLUMNS, type ImportedPerson, type PeopleColumn, type PeopleProblem } from './imported-person.type.js';
import { guarded } from './people-cell.format.js';
import { delimiterOf, readHead } from './people-head.format.js';
import { duplicatesOf, type ReadRow } from './people-key.format.js';
import { PeopleRow } from './people-row.format.js';
import { writeSessionRoles } from './session-roles.format.js';

export interface PeopleReading {
  /** Empty when there is any problem: all or nothing. */
  readonly rows: readonly ReadRow[];
  /** By line. */
  readonly problems: readonly PeopleProblem[];
  /** What the bytes were taken for; null when a text was given. */
  readonly encoding: CsvEncoding | null;
  /** What stands between the cells; '' where there are none. */
  readonly delimiter: string;
  /** Heads that are not ours; their cells were not read. */
  readonly ignoredColumns: readonly string[];
}

/** Beyond this many the rest says nothing new. */
const MOST_PROBLEMS = 500;
/** Spreadsheets end in empty rows; they do not count, but they are not endless either. */
const MOST_LINES = limits.importRows * 4;

/**
 * Reads people from a CSV of a spreadsheet: UTF-8, UTF-16 or an old Windows code page, with commas, semicolons or tabs,
 * heads as in `PEOPLE_COLUMNS` or their German and Russian names. Rows without any text are skipped. An apostrophe
 * before a formula (see `writePeople`) is taken away. Reports everything that is wrong, by line; never throws.
 */
export function readPeople(file: Uint8Array | string): PeopleReading {
  const size = typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength;
  if (size > limits.importBytes) {
    const problem = { line: 0, code: 'file_too_large', detail: String(limits.importBytes) } as const;
    return { rows: [], problems: [problem], encoding: null, delimiter: '', ignoredColumns: [] };
  }
  const { text, encoding } = typeof file === 'string' ? { text: file, encoding: null } : decodeCsv(file);
  const table = readTable(text.replace(/^\ufeff/, ''), MOST_LINES, delimiterOf);
  const form = { encoding, delimiter: table.delimiter };
  const [first, ...body] = table.rows;
  const filled = body.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const beyond = filled[limits.importRows];
  const tooMany = beyond && { line: beyond.line, code: 'too_many_rows' as const, detail: String(limits.importRows) };
  if (!first || tooMany)
    return { rows: [], problems: tooMany ? [tooMany] : table.problems, ...form, ignoredColumns: [] };

  const { columns, ignored, problems: ofHead } = readHead(first.cells, first.line);
  const problems = [...table.problems, ...ofHead];
  const rows = filled.flatMap(({ line, cells }) => readRow(cells, columns, line, (problem) => problems.push(problem)));
  problems.push(...duplicatesOf(rows));
  return {
    rows: problems.length === 0 ? rows : [],
    problems: problems.sort((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS),
    ...form,
    ignoredColumns: ignored,
  };
}

/** Surplus cells are taken when they are empty; missing ones never: nobody knows which. */
function readRow(
  cells: readonly string[],
  columns: readonly (PeopleColumn | undefined)[],
  line: number,
  report: (problem: PeopleProblem) => void,
): ReadRow[] {
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    report({ line, code: 'ragged_row', detail: `${cells.length}/${columns.length}` });
    return [];
  }
  return [{ line, person: new PeopleRow(cells, columns, line, report).read() }];
}

/**
 * People as CSV (UTF-8 with byte order mark, commas, CRLF) that `readPeople` gives back as they were. Text that a
 * spreadsheet would run as a formula is preceded by an apostrophe, and so is text that already has apostrophes before
 * one: reading takes exactly one away.
 */
export function writePeople(people: readonly ImportedPerson[]): string {
  const rows = people.map((person) => cellsOf(person).map(guarded));
  return stringify([[...PEOPLE_COLUMNS], ...rows], { bom: true, record_delimiter: 'windows' });
}

/** In the order of `PEOPLE_COLUMNS`. */
function cellsOf(person: ImportedPerson): string[] {
  return [
    person.externalId ?? '',
    person.email ?? '',
    person.givenName,
    person.familyName,
    person.givenNameCyrillic ?? '',
    person.familyNameCyrillic ?? '',
    person.town,
    person.country,
    person.delegation ?? '',
    person.language ?? '',
    person.roles.join(' | '),
    person.workingGroup ?? '',
    ...SESSION_ROLES.map((role) => writeSessionRoles(role, person.sessionRoles)),
  ];
}

/** The file to fill in: the heads and two invented people as examples. */
export function peopleTemplate(): string {
  const nobody = { email: null, givenNameCyrillic: null, familyNameCyrillic: null, workingGroup: null };
  return writePeople([
    {
      ...nobody,
      externalId: '1',
      email: 'erika.muster@example.org',
      givenName: 'Erika',
      familyName: 'Muster',
      town: 'Suhl',
      country: 'DE',
      delegation: 'Suhl',
      language: 'de',
      roles: ['participant'],
      workingGroup: 'AG1',
      sessionRoles: [{ role: 'moderator', code: 'AG1', language: null }],
    },
    {
      ...nobody,
      externalId: '2',
      givenName: 'Anna',
      familyName: 'Primerova',
      givenNameCyrillic: 'Анна',
      familyNameCyrillic: 'Примерова',
      town: 'Калуга',
      country: 'RU',
      delegation: 'Калуга',
      language: 'ru',
      roles: ['steward'],
      sessionRoles: [{ role: 'interpreter', code: 'AG1', language: 'ru' }],
    },
  ]);
}
