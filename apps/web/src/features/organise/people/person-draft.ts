import type { ConferenceRole, PersonRowView } from '#contract';

/** Value of the choice for a delegation that is not there yet. */
export const NEW_DELEGATION = 'new';
export const NO_DELEGATION = 'none';

/** What the form edits; texts are empty where nothing is known. */
export interface PersonDraft {
  givenName: string;
  familyName: string;
  givenNameCyrillic: string;
  familyNameCyrillic: string;
  email: string;
  language: string;
  /** An id, or one of the two words above. */
  delegationId: string;
  roles: ConferenceRole[];
}

/** A delegation to add before the person is stored. */
export interface DelegationDraft {
  name: string;
  town: string;
}

/** Roles that a form gives; everybody else is a participant. */
export const GIVEN_ROLES = ['organiser', 'steward', 'hallDevice'] as const satisfies readonly ConferenceRole[];

export const draftOfPerson = (person: PersonRowView): PersonDraft => ({
  givenName: person.givenName,
  familyName: person.familyName,
  givenNameCyrillic: person.givenNameCyrillic ?? '',
  familyNameCyrillic: person.familyNameCyrillic ?? '',
  email: person.email ?? '',
  language: person.language ?? 'de',
  delegationId: person.delegationId ?? NO_DELEGATION,
  roles: GIVEN_ROLES.filter((role) => person.roles.includes(role)),
});

export const isNamed = ({ givenName, familyName, givenNameCyrillic, familyNameCyrillic }: PersonDraft): boolean =>
  [givenName, familyName, givenNameCyrillic, familyNameCyrillic].some((name) => name.trim() !== '');

/** Body of the change: only what differs. */
export const personChange = (before: PersonDraft, after: PersonDraft): Record<string, unknown> => {
  const { delegationId, roles, ...texts } = after;
  const fields = Object.entries(texts).filter(([field, text]) => before[field as keyof typeof texts] !== text);
  return {
    ...Object.fromEntries(fields),
    ...(before.delegationId !== delegationId && {
      delegationId: delegationId === NO_DELEGATION ? null : delegationId,
    }),
    ...(before.roles.join() !== roles.join() && { roles }),
  };
};
