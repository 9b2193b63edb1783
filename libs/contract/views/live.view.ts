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
  /** Where the author said to be when asking; null = had not said. */
  place: Place | null;
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
  /** While `invited`: what this person will have after a yes. */
  sources: StageSource[];
  /** Asked onto the stage, has not answered yet. Only the chair and the person know. */
  invited: boolean;
}

export const STAGE_SOURCES = ['microphone', 'camera', 'screen'] as const;
export type StageSource = (typeof STAGE_SOURCES)[number];

/** Sound and picture of the hall as its device tells. */
export type HallFeed = 'none' | 'live' | 'silent' | 'lost';

/** live: somebody's microphone is open in the booth · ready: an interpreter is there and says nothing, or pauses. */
export type BoothState = 'live' | 'ready';

export interface BoothView {
  language: string;
  state: BoothState;
}

export interface StageView {
  /** False: there is no LiveKit server, or it does not answer. */
  available: boolean;
  people: StagePersonView[];
  hallFeed: HallFeed;
  /** Booths with somebody in them, sorted by language; any other is empty. */
  booths: BoothView[];
  /** Out of the room until readmitted. Only in the chair's view. */
  removed?: PersonTag[];
}

/** Answer of `POST /api/sessions/:sessionId/stage-token`: everything a device needs to join the stage. */
export interface StageTokenView {
  /** Signal address: `wss://...`, or the path `/livekit` of the page's own origin, to be completed with ws(s). */
  url: string;
  /** Opens the door until `expiresAt` and no longer; ask again before every join. */
  token: string;
  /** Name of the LiveKit room: changes when a closed session is opened again. */
  room: string;
  /** The visit's id: one per device, a second join with it evicts the first. */
  identity: string;
  /** What this device may publish now; live changes come as `stage:permitted`. */
  sources: StageSource[];
  /** Of an interpreter: the one language this device speaks, as a microphone track named `lang:xx`. */
  language?: string;
  expiresAt: string;
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
