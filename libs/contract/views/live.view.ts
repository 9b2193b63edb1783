import type { Place } from '../roles.js';
import type { PersonTag } from './people.view.js';
import type { SessionState } from './programme.view.js';

/** State and clock of a session. All times are ISO instants. */
export interface SessionLiveView {
  state: SessionState;
  openedAt?: string;
  closedAt?: string;
  /** Set while paused. */
  pausedAt?: string;
  /** Ended pauses, in order. */
  pauses: { from: string; to: string }[];
  /** Why it is closed: by the chair, or by itself an hour after its planned end. */
  closedBy?: 'chair' | 'itself';
}

export const QUESTION_STATES = [
  'waiting',
  'visible',
  'onScreen',
  'answered',
  'archived',
  'rejected',
  'withdrawn',
] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface QuestionView {
  id: string;
  text: string;
  /** Language it was asked in, ISO 639-1. */
  language: string;
  state: QuestionState;
  askedAt: string;
  votes: number;
  place: Place;
  /** Null = anonymous to this reader. */
  author: PersonTag | null;
  anonymous: boolean;
  /** Only in a personal view: the reader asked it. */
  mine?: true;
}

/** Sampled counts; `total` = distinct persons, so it may be less than the sum. */
export interface PresenceCounts {
  hall: number;
  remote: number;
  total: number;
  /** People who may be in the hall at once: hygiene limit, else capacity, else null. */
  limit: number | null;
}

/** Who is on the stage besides the hall, and with which sources the database allows them to be there. */
export interface StagePersonView {
  person: PersonTag;
  place: Place;
  sources: StageSource[];
  /** Asked onto the stage, has not answered yet. */
  invited: boolean;
}

export const STAGE_SOURCES = ['microphone', 'camera', 'screen'] as const;
export type StageSource = (typeof STAGE_SOURCES)[number];

/** Sound and picture of the hall as its device tells. */
export type HallFeed = 'none' | 'live' | 'silent' | 'lost';

export interface StageView {
  /** False: no LiveKit server; `reason` is a sentence for the log, clients show their own. */
  available: boolean;
  people: StagePersonView[];
  hallFeed: HallFeed;
  /** Languages whose booth is live now. */
  booths: string[];
}

export interface AnnouncementView {
  id: string;
  text: string;
  language: string;
  announcedAt: string;
  by: PersonTag;
}

/** What an audience shares when it enters a session; encoded once per version. */
export interface SessionSnapshot {
  session: SessionLiveView;
  questions: QuestionView[];
  stage: StageView;
  presence: PresenceCounts;
  announcements: AnnouncementView[];
}

/** What only the reader gets on entering. */
export interface PersonalSnapshot {
  /** Ids of the questions this person voted for. */
  votes: string[];
  /** Own questions that the shared part hides or shows without author. */
  questions: QuestionView[];
  place: Place | null;
  language: string | null;
  /** Asked onto the stage with these sources. */
  invitation: StageSource[] | null;
  /** What the database lets this person publish now. */
  sources: StageSource[];
}

/** State of a conference's stream: what every page of the conference wants to know. */
export interface ConferenceSnapshot {
  release: number | null;
  /** Sessions that are not merely scheduled. */
  sessions: Record<string, SessionState>;
}
