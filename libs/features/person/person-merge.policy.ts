import { newId } from '#kernel';
import type { ImportedPerson } from './imported-person.type.js';
import type { StoredPerson } from './stored-person.type.js';

/** The stored person with what a file says about them. An empty cell changes nothing, and no role is taken away. */
export function merged(
  stored: StoredPerson | undefined,
  given: ImportedPerson,
  delegationId: string | null,
): StoredPerson {
  const roles = [...new Set([...(stored?.roles ?? []), ...given.roles.filter((role) => role !== 'participant')])];
  return {
    id: stored?.id ?? newId(),
    externalId: given.externalId ?? stored?.externalId ?? null,
    email: given.email ?? stored?.email ?? null,
    givenName: given.givenName || (stored?.givenName ?? ''),
    familyName: given.familyName || (stored?.familyName ?? ''),
    givenNameCyrillic: given.givenNameCyrillic ?? stored?.givenNameCyrillic ?? null,
    familyNameCyrillic: given.familyNameCyrillic ?? stored?.familyNameCyrillic ?? null,
    delegationId: delegationId ?? stored?.delegationId ?? null,
    language: given.language ?? stored?.language ?? languageOf(given),
    roles: roles.sort(),
  };
}

/** Whoever is written in Cyrillic only reads Russian. */
const languageOf = ({ givenName, familyName }: ImportedPerson): string => (givenName || familyName ? 'de' : 'ru');

export function isSame(stored: StoredPerson, next: StoredPerson): boolean {
  const keys = Object.keys(next) as (keyof StoredPerson)[];
  return keys.every((key) => JSON.stringify(stored[key]) === JSON.stringify(next[key]));
}
