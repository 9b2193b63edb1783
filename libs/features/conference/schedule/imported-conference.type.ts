import type { SessionKind, Translated } from '#contract';

/**
 * A programme outside of the database: what `readSchedule` gives, `shiftTo` moves and `writeSchedule` takes.
 * Wall times are `YYYY-MM-DDTHH:mm` in the conference's zone and are the truth; instants are ISO with `Z`, derived.
 * Texts are NFC, trimmed and without control characters; nothing here is unknown: what a file lacks is '' or null.
 */
export interface ImportedConference {
  readonly acronym: string;
  /** At least one. */
  readonly titles: Translated;
  /** IANA zone of the venues. */
  readonly zone: string;
  /** Local dates `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly endDate: string;
  /** Names of buildings, each once, in the order of the halls. */
  readonly venues: readonly string[];
  readonly halls: readonly ImportedHall[];
  readonly days: readonly ImportedDay[];
  readonly tracks: readonly ImportedTrack[];
  /** By start, then in the order of the halls. */
  readonly sessions: readonly ImportedSession[];
}

export interface ImportedHall {
  readonly guid: string;
  /** Unique in the conference. */
  readonly name: string;
  /** One of the venues; the conference's title where the file names none. */
  readonly venue: string;
  readonly description: string;
  readonly capacity: number | null;
  readonly hygieneLimit: number | null;
}

export interface ImportedDay {
  /** 1-based, in the order of the file. */
  readonly index: number;
  readonly date: string;
  readonly startLocal: string;
  readonly endLocal: string;
}

export interface ImportedTrack {
  readonly name: string;
  /** `#rrggbb` or null. */
  readonly color: string | null;
}

export interface ImportedSession {
  readonly guid: string;
  /** The file's id, e.g. `17`; where it has none, the place in the file. */
  readonly externalId: string;
  /** E.g. `AG5`; '' when it has none. */
  readonly code: string;
  readonly kind: SessionKind;
  readonly hallGuid: string;
  readonly dayIndex: number;
  readonly trackName: string | null;
  readonly startLocal: string;
  readonly endLocal: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly titles: Translated;
  readonly abstracts: Translated;
  /** Language of the floor. */
  readonly language: string;
  readonly coordinator: string;
  readonly interpretation: readonly string[];
  readonly speakers: readonly ImportedSpeaker[];
  /** At the door only coming is counted. */
  readonly inOnly: boolean;
  /** Whoever made the file guessed the hour. */
  readonly timeAssumed: boolean;
}

export interface ImportedSpeaker {
  /** Key of the other system, when it gave one. */
  readonly externalId?: string;
  readonly name: string;
  /** Our own key of a person; a plain schedule.json knows speakers only, and they have none. */
  readonly role?: 'moderator' | 'interpreter';
  /** Of an interpreter: the language spoken into the booth. */
  readonly language?: string;
}

/** `error`: nothing is imported. `warning`: imported, in the way the sentence says. */
export interface ImportProblem {
  readonly severity: 'error' | 'warning';
  readonly code: ImportProblemCode;
  /** Where, e.g. `$.schedule.conference.days[0].rooms["Saal 1"][2].start`. */
  readonly path: string;
  /** An English sentence for whoever made the file. */
  readonly detail: string;
}

export type ImportProblemCode =
  | 'missing'
  | 'wrong_type'
  | 'bad_text'
  | 'too_long'
  | 'too_many'
  | 'bad_zone'
  | 'bad_date'
  | 'bad_time'
  | 'missing_hour'
  | 'double_hour'
  | 'bad_duration'
  | 'bad_guid'
  | 'bad_number'
  | 'bad_language'
  | 'duplicate'
  | 'mismatch'
  | 'unknown_kind';
