import type { SessionKind, SessionRole, Translated } from '#contract';

/** A session of the draft as it is stored. */
export interface DraftRow {
  id: string;
  conferenceId: string;
  guid: string;
  externalId: string;
  code: string;
  kind: SessionKind;
  hallId: string;
  trackId: string | null;
  dayId: string;
  titles: Translated;
  abstracts: Translated;
  startLocal: string;
  endLocal: string;
  startAt: Date;
  endAt: Date;
  language: string;
  interpretation: string[];
  coordinator: string;
  inOnly: boolean;
  timeAssumed: boolean;
}

/** Somebody's role in a session of the draft. */
export interface DraftRole {
  sessionId: string;
  personId: string;
  role: SessionRole;
  /** Of an interpreter: the language spoken into the booth. */
  language: string | null;
  /** Order within the role, as the programme names them. */
  position: number;
}
