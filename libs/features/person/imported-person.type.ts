import type { ConferenceRole, SessionRole } from '#contract';

/** A person as a CSV names them. Texts are NFC, trimmed, in one line; '' or null where the file says nothing. */
export interface ImportedPerson {
  /** Key of the registration system: with it a second import finds the person again. */
  readonly externalId: string | null;
  /** The part after the @ in lower case. */
  readonly email: string | null;
  /** At least one of the four names is there. */
  readonly givenName: string;
  readonly familyName: string;
  readonly givenNameCyrillic: string | null;
  readonly familyNameCyrillic: string | null;
  readonly town: string;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  readonly delegation: string | null;
  /** ISO 639-1, or null. */
  readonly language: string | null;
  /** At least one; `participant` where the file says nothing. */
  readonly roles: readonly ConferenceRole[];
  /** Code of a session as its programme writes it without spaces, e.g. `AG5`; null when not assigned. */
  readonly workingGroup: string | null;
  /** Roles in sessions: those of one column in the order of the cell, each once. */
  readonly sessionRoles: readonly ImportedSessionRole[];
}

/** A role in a session that is named by its code. */
export interface ImportedSessionRole {
  readonly role: SessionRole;
  /** As its programme writes it, without spaces. */
  readonly code: string;
  /** Of an interpreter: the language spoken into the booth, where the cell says it. */
  readonly language: string | null;
}

/** Which column gives which role. */
export const SESSION_ROLE_COLUMNS = {
  moderator: 'moderates',
  speaker: 'speaks_in',
  interpreter: 'interprets',
} as const;

export const PEOPLE_COLUMNS = [
  'external_id',
  'email',
  'given_name',
  'family_name',
  'given_name_cyrillic',
  'family_name_cyrillic',
  'town',
  'country',
  'delegation',
  'language',
  'roles',
  'working_group',
  'moderates',
  'speaks_in',
  'interprets',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** Closed: the client has a sentence for each. */
export type PeopleProblemCode =
  | 'file_too_large'
  | 'file_empty'
  | 'too_many_rows'
  | 'unclosed_quote'
  | 'bad_quote'
  | 'missing_column'
  | 'duplicate_column'
  | 'ragged_row'
  | 'bad_characters'
  | 'too_long'
  | 'name_missing'
  | 'bad_email'
  | 'unknown_country'
  | 'unknown_language'
  | 'unknown_role'
  | 'unknown_working_group'
  | 'unknown_session'
  | 'duplicate_key';

export interface PeopleProblem {
  /** 1-based line of the file on which the row begins; 0 when the file as a whole is meant. */
  readonly line: number;
  /** Head of the column, when one cell is meant. */
  readonly column?: string;
  readonly code: PeopleProblemCode;
  /** The fact for the sentence: the text at fault (cut), the other line, the limit. */
  readonly detail: string;
}
