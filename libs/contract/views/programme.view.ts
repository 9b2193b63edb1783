import type { Translated } from '../limits.js';
import type { InterpreterTag, PersonTag } from './people.view.js';

export const SESSION_KINDS = ['plenary', 'working-group', 'market', 'culture', 'break'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** One accent per conference: hue 0-359, chroma 0-0.12 (OKLCH). */
export interface AccentView {
  hue: number;
  chroma: number;
}

export interface ConferenceView {
  id: string;
  acronym: string;
  titles: Translated;
  /** IANA zone of the venue. */
  zone: string;
  /** First and last day, local dates `YYYY-MM-DD`. */
  startDate: string;
  endDate: string;
  accent: AccentView;
  /** Number of the latest release; absent before the first. */
  release?: number;
  releasedAt?: string;
}

export interface HallView {
  id: string;
  name: string;
  venue: string;
  description: string;
  capacity: number | null;
  /** Applies at once, outside releases. */
  hygieneLimit: number | null;
}

export interface DayView {
  index: number;
  /** Local date `YYYY-MM-DD`. */
  date: string;
}

export interface SessionView {
  id: string;
  code: string;
  kind: SessionKind;
  titles: Translated;
  abstracts: Translated;
  hallId: string;
  track: string | null;
  /** Local date of the conference day it belongs to. */
  date: string;
  /** Wall time in the conference's zone, `YYYY-MM-DDTHH:mm`: the truth. */
  startLocal: string;
  endLocal: string;
  /** Instants derived from the wall time and the zone. */
  startAt: string;
  endAt: string;
  language: string;
  /** Languages that have a booth. */
  interpretation: string[];
  coordinator: string;
  moderators: PersonTag[];
  speakers: PersonTag[];
  interpreters: InterpreterTag[];
  /**
   * Rule "in only": at its door only coming is counted. An `in` without `out` is then proved to the end; else it is merely
   * possible.
   */
  inOnly: boolean;
  /** True while the hour is a guess of whoever made the file. */
  timeAssumed: boolean;
}

/** Answer of `GET /api/conferences/:conferenceId/programme`: the latest release, or the draft for organisers. */
export interface ProgrammeView {
  conference: ConferenceView;
  halls: HallView[];
  days: DayView[];
  sessions: SessionView[];
  /** What is open right now, by session id; sessions that were never opened are missing. */
  live: Record<string, { state: SessionState; hall: number; remote: number }>;
}

/** Of one session while the conference runs. */
export const SESSION_STATES = ['scheduled', 'open', 'paused', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A release as the list shows it. */
export interface ReleaseView {
  number: number;
  releasedAt: string;
  releasedBy: string;
  note: string;
  sessions: number;
}

/** What would change with the next release, session by session. */
export interface ReleaseChangeView {
  sessionId: string;
  code: string;
  titles: Translated;
  change: 'added' | 'removed' | 'moved' | 'changed';
  /** Names of the changed fields, e.g. `startLocal`. */
  fields: string[];
  before?: { startLocal: string; hall: string };
  after?: { startLocal: string; hall: string };
}

/** A clash that is allowed but worth a look, e.g. a speaker in two sessions. */
export interface WarningView {
  code: 'speaker_clash' | 'outside_day' | 'no_moderator';
  sessionIds: string[];
  detail: Record<string, string>;
}
