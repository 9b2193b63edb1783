import type { ImportedPerson, PeopleProblem } from './imported-person.type.js';

/** A row that was read, with the line of the file on which it begins. */
export interface ReadRow {
  readonly line: number;
  readonly person: ImportedPerson;
}

/**
 * What makes two rows, or a row and a stored person, the same person: the external id, else e-mail and name, both
 * without regard to case. The name is the Latin one, or the Cyrillic one where there is no Latin one.
 */
export function personKey(person: ImportedPerson): string {
  return person.externalId === null ? contactKey(person) : `id:${person.externalId}`;
}

/** E-mail and name, without regard to case. */
export function contactKey(person: ImportedPerson): string {
  const latin = [person.familyName, person.givenName];
  const names = latin.some((name) => name !== '') ? latin : [person.familyNameCyrillic, person.givenNameCyrillic];
  return `contact:${[person.email ?? '', ...names.map((name) => name ?? '')].join('\n').toLowerCase()}`;
}

/**
 * Rows that name somebody of an earlier row. Two rows with different external ids may share e-mail and name (a
 * secretariat's address, namesakes); where one of them has no id nobody could tell them apart.
 */
export function duplicatesOf(rows: readonly ReadRow[]): PeopleProblem[] {
  const byKey = new Map<string, number>();
  const byContact = new Map<string, { line: number; identified: boolean }>();
  return rows.flatMap(({ line, person }) => {
    const identified = person.externalId !== null;
    const same = byContact.get(contactKey(person));
    const first = byKey.get(personKey(person)) ?? (same && !(same.identified && identified) ? same.line : undefined);
    byKey.set(personKey(person), first ?? line);
    byContact.set(contactKey(person), {
      line: same?.line ?? line,
      identified: identified && (same?.identified ?? true),
    });
    return first === undefined ? [] : [{ line, code: 'duplicate_key' as const, detail: String(first) }];
  });
}
