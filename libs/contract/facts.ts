import type { Place } from './roles.js';
import type {
  AnnouncementView,
  BoothState,
  HallFeed,
  QuestionState,
  QuestionView,
  StagePersonView,
  StageSource,
} from './views/live.view.js';
import type { SessionState } from './views/programme.view.js';
import type { PersonTag, VisitView } from './views/people.view.js';

/**
 * Facts: stored in the transaction that made them true, numbered per stream without gaps, delivered in order and at
 * least once. Each row is what a reader receives; audiences see different views of one fact, or none.
 */
export interface Facts {
  /** Chair opened the session. Readers: all. Stream: session. */
  'session:opened': { openedAt: string };
  /** The chair's pause begins; its minutes do not count. Readers: all. */
  'session:paused': { pausedAt: string };
  'session:resumed': { from: string; to: string };
  /** Closed by the chair, or by itself 60 min after its planned end. Readers: all. */
  'session:closed': { closedAt: string; closedBy: 'chair' | 'itself' };
  /** Word of the chair or staff to everybody in the session. Readers: all. */
  'session:announced': { announcement: AnnouncementView };
  /** Readers: chair (with author) and the asker. */
  'question:asked': { question: QuestionView };
  /** Author changed the text while it waits. Readers: chair and the asker. */
  'question:edited': { questionId: string; text: string; language: string };
  /** It becomes visible, for the first time or again: the whole question, redacted per audience. Readers: all. */
  'question:shown': { question: QuestionView };
  /**
   * Later steps. Readers: all for questions that were visible, else chair and the asker. `waiting` takes an approval back:
   * whoever is neither chair nor author forgets the question, and a replay no longer tells them its words.
   */
  'question:moved': { questionId: string; state: QuestionState };
  /** Absolute counts of every question voted on in this tick. Readers: all; of hidden questions: nobody. */
  'question:counted': { votes: Record<string, number> };
  /** Absolute own votes of this tick, so that the person's other devices agree. Readers: the voter. */
  'question:voted': { votes: Record<string, boolean> };
  /** This person said where and in which language. Readers: that person. */
  'place:declared': { place: Place; language: string };
  /** The chair asks this person onto the stage. Readers: chair and that person. */
  'stage:invited': { person: StagePersonView };
  /**
   * What somebody may publish now; empty sources = off the stage. Readers: all. When only an invitation ends (declined,
   * taken back): the chair and that person.
   */
  'stage:permitted': { person: StagePersonView };
  /** This person was told to mute; the microphone opens again by the own click only. Readers: that person. */
  'stage:muted': { source: StageSource };
  /** This person was removed from the room. Readers: chair (with the name, for the list) and that person. */
  'stage:removed': { personId: string; person?: PersonTag };
  /** A removed person may come in again. Readers: chair and that person. */
  'stage:readmitted': { personId: string };
  /** The stage has a new room, and everybody in it a new connection: a short break is no trouble. Readers: all. */
  'stage:renewed': { by: PersonTag };
  /** Sound and picture are there, or are not: LiveKit came or went. Readers: all. */
  'stage:reached': { available: boolean };
  /** The hall device's sound or picture. Readers: all. */
  'stage:hallFed': { feed: HallFeed };
  /** A booth went live, pauses, or is empty. Readers: all. */
  'booth:changed': { language: string; state: BoothState | 'empty' };
  /** A new programme is in force. Stream: conference. Readers: all. */
  'release:published': { number: number };
  /** State of one session, so that the programme page is right. Stream: conference. Readers: all. */
  'session:changed': { sessionId: string; state: SessionState };
  /** Hygiene limit of a hall; applies at once. Stream: conference. Readers: all. */
  'hall:limited': { hallId: string; hygieneLimit: number | null };
  /**
   * An organiser changed names, town or conference roles, or an import the roles; rights follow at once, also on open
   * sockets. Stream: conference. Readers: that person and staff.
   */
  'person:changed': { personId: string };
  /** A second device asks to be confirmed. Stream: conference. Readers: that person and staff. */
  'visit:asked': { visit: VisitView };
  'visit:confirmed': { visitId: string };
  /** The device's sockets are closed by every gateway. Stream: conference. Readers: that person and staff. */
  'visit:revoked': { visitId: string };
}

export type FactType = keyof Facts;

/** A fact as one reader receives it. */
export type FactView = { [T in FactType]: { seq: number; type: T; at: string; body: Facts[T] } }[FactType];
