import type { ImportedPerson, ImportedSessionRole } from './imported-person.type.js';
import type { StoredDelegation, StoredPerson } from './stored-person.type.js';

/** A stored person as a row of a CSV; the town in the person's language where it has one. */
export function toImportedPerson(
  person: StoredPerson,
  delegation: StoredDelegation | undefined,
  workingGroup: string | null,
  sessionRoles: readonly ImportedSessionRole[] = [],
): ImportedPerson {
  const { externalId, email, givenName, familyName, givenNameCyrillic, familyNameCyrillic, language } = person;
  const town = delegation?.town[language] ?? Object.values(delegation?.town ?? {})[0] ?? '';
  return {
    ...{
      externalId,
      email,
      givenName,
      familyName,
      givenNameCyrillic,
      familyNameCyrillic,
      language,
      town,
      workingGroup,
      sessionRoles,
    },
    country: delegation?.country ?? '',
    delegation: delegation?.name ?? null,
    roles: person.roles.length === 0 ? ['participant'] : person.roles,
  };
}
