import type { ConferenceRole, Translated } from '#contract';

/** Somebody as the tables have them. */
export interface StoredPerson {
  id: string;
  externalId: string | null;
  email: string | null;
  givenName: string;
  familyName: string;
  givenNameCyrillic: string | null;
  familyNameCyrillic: string | null;
  delegationId: string | null;
  language: string;
  /** Roles given; a person without any is a participant. */
  roles: ConferenceRole[];
}

export interface StoredDelegation {
  id: string;
  name: string;
  town: Translated;
  country: string;
  zone: string | null;
}
