import { CONFERENCE_ROLES, type ConferenceRole } from '#contract';
import type { PeopleColumn } from './imported-person.type.js';
import { readCell } from './people-cell.format.js';
import { emailOf, languageOf } from './people-words.format.js';
import type { StoredPerson } from './stored-person.type.js';

/** What an organiser changes in a person; what is absent stays. Empty texts and null: not known, none. */
export interface PersonChange {
  givenName?: string;
  familyName?: string;
  givenNameCyrillic?: string;
  familyNameCyrillic?: string;
  email?: string;
  /** ISO 639-1. */
  language?: string;
  delegationId?: string | null;
  /** All of them; none: a participant. */
  roles?: ConferenceRole[];
}

export type PersonReading = { readonly person: StoredPerson } | { readonly wrong: keyof PersonChange };

const COLUMNS = {
  givenName: 'given_name',
  familyName: 'family_name',
  givenNameCyrillic: 'given_name_cyrillic',
  familyNameCyrillic: 'family_name_cyrillic',
  email: 'email',
  language: 'language',
} as const satisfies Partial<Record<keyof PersonChange, PeopleColumn>>;
const TEXTS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The person as changed, in the form that an import keeps, or the first field that cannot be: files and forms agree. */
export function changedPerson(stored: StoredPerson, change: PersonChange): PersonReading {
  const next: StoredPerson = { ...stored };
  for (const field of TEXTS) {
    const raw = change[field];
    if (raw === undefined) continue;
    const text = readText(field, raw);
    if (text === undefined) return { wrong: field };
    if (field === 'givenName' || field === 'familyName' || field === 'language') next[field] = text;
    else next[field] = text || null;
  }
  if (change.delegationId !== undefined) next.delegationId = change.delegationId;
  const wanted = change.roles ?? stored.roles;
  next.roles = CONFERENCE_ROLES.filter((role) => role !== 'participant' && wanted.includes(role)).sort();
  const names = [next.givenName, next.familyName, next.givenNameCyrillic, next.familyNameCyrillic];
  return names.some((name) => name) ? { person: next } : { wrong: 'familyName' };
}

function readText(field: keyof typeof COLUMNS, raw: string): string | undefined {
  const reading = readCell(raw, COLUMNS[field]);
  if (!('text' in reading)) return undefined;
  if (field === 'language') return languageOf(reading.text);
  return field === 'email' && reading.text !== '' ? emailOf(reading.text) : reading.text;
}
