import { PEOPLE_COLUMNS, type PeopleColumn, type PeopleProblem } from './imported-person.type.js';

/** Heads of German and Russian tables. Compared in lower case; spaces, hyphens and dots count as underscores. */
const ALIASES: Readonly<Record<PeopleColumn, readonly string[]>> = {
  external_id: ['id', 'nr', 'nummer', 'kennung', 'externe_id', 'номер', 'ид', 'внешний_ид'],
  email: ['e_mail', 'mail', 'email_adresse', 'e_mail_adresse', 'эл_почта', 'электронная_почта', 'почта'],
  given_name: ['first_name', 'vorname', 'имя_латиницей', 'имя_лат'],
  family_name: ['last_name', 'surname', 'nachname', 'name', 'familienname', 'фамилия_латиницей', 'фамилия_лат'],
  given_name_cyrillic: ['vorname_kyrillisch', 'имя', 'имя_кириллицей'],
  family_name_cyrillic: ['nachname_kyrillisch', 'familienname_kyrillisch', 'фамилия', 'фамилия_кириллицей'],
  town: ['city', 'stadt', 'ort', 'город'],
  country: ['land', 'staat', 'страна'],
  delegation: ['gruppe', 'organisation', 'делегация', 'организация'],
  language: ['sprache', 'язык'],
  roles: ['role', 'rolle', 'rollen', 'роль', 'роли'],
  moderates: ['moderiert', 'moderation', 'ведёт', 'ведет', 'модерирует'],
  speaks_in: ['vortrag', 'vorträge', 'spricht_in', 'referiert', 'выступает', 'выступает_в'],
  interprets: ['dolmetscht', 'dolmetschen', 'переводит'],
  working_group: ['arbeitsgruppe', 'ag', 'рабочая_группа', 'рг'],
};

const COLUMNS = new Map(
  PEOPLE_COLUMNS.flatMap((column) => [column, ...ALIASES[column]].map((head) => [head, column] as const)),
);
const NAMES: readonly PeopleColumn[] = ['given_name', 'family_name', 'given_name_cyrillic', 'family_name_cyrillic'];

/** Our column for a head, or undefined for one that is not ours. */
export function columnOf(head: string): PeopleColumn | undefined {
  const name = head.normalize('NFC').trim().toLowerCase();
  return COLUMNS.get(name.replace(/[\s.\-_]+/g, '_').replace(/^_|_$/g, ''));
}

export interface PeopleHead {
  /** By position; undefined: not ours, ignored. */
  readonly columns: readonly (PeopleColumn | undefined)[];
  readonly ignored: readonly string[];
  readonly problems: readonly PeopleProblem[];
}

/** Judges the first row: no column twice (also not by two names), and at least one of names. */
export function readHead(cells: readonly string[], line: number): PeopleHead {
  const columns = cells.map(columnOf);
  const problems: PeopleProblem[] = [];
  cells.forEach((head, at) => {
    const column = columns[at];
    if (column && columns.indexOf(column) !== at)
      problems.push({ line, column: head, code: 'duplicate_column', detail: column });
  });
  if (!NAMES.some((name) => columns.includes(name))) {
    problems.push({ line, code: 'missing_column', detail: 'family_name' });
  }
  const ignored = cells.filter((head, at) => columns[at] === undefined && head.trim() !== '');
  return { columns, ignored, problems };
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter under which the first line has most of our columns. */
export function delimiterOf(firstLine: string): string {
  const known = (delimiter: string): number =>
    firstLine.split(delimiter).filter((head) => columnOf(head.replace(/^\s*"|"\s*$/g, '')) !== undefined).length;
  return DELIMITERS.reduce<string>((best, next) => (known(next) > known(best) ? next : best), ',');
}
