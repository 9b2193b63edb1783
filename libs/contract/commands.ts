import type { ErrorCode } from './errors.js';
import type { StreamEntry } from './streams.js';
import type { Place } from './roles.js';
import type { AnnouncementView, QuestionState, QuestionView, SessionLiveView, StageSource } from './views/live.view.js';
import type { PresentPersonView } from './views/people.view.js';

/** Codes any command may give. */
type Always =
  | 'input/invalid'
  | 'input/too_large'
  | 'input/too_fast'
  | 'visit/required'
  | 'visit/revoked'
  | 'visit/unconfirmed'
  | 'role/not_allowed'
  | 'session/not_found'
  | 'command/unknown'
  | 'command/id_reused'
  | 'server/unavailable'
  | 'server/failed';

interface Shape<Payload, Answer, Errors extends ErrorCode = never> {
  payload: Payload;
  answer: Answer;
  errors: Errors | Always;
}

interface InSession {
  sessionId: string;
}
interface OnQuestion extends InSession {
  questionId: string;
}
interface OnPerson extends InSession {
  personId: string;
}
type NotOpen = 'session/not_open' | 'session/closed' | 'release/none';

/**
 * Commands: sent over the socket with an id made by the client, always answered. The same id twice has one effect and
 * the same answer. State is absolute ("vote: on"), so that a repeated command does no harm.
 */
export interface Commands {
  /** Enter the stream of a session or of the own conference; `after` = last seq seen. Sender: everybody of the conference. */
  'stream:enter': Shape<
    { stream: 'session' | 'conference'; streamId: string; after?: number },
    StreamEntry,
    'conference/not_found' | 'release/none'
  >;
  'stream:leave': Shape<{ streamId: string }, null>;
  /** Where and in which language this person follows; a word, not evidence. Sender: participants. */
  'place:declare': Shape<InSession & { place: Place; language: string }, null, 'release/none'>;
  /** "Still here" of an open session page, every `limits.heartbeatMs`. Sender: participants. */
  'presence:beat': Shape<InSession, null>;
  /** Who is here now. Sender: staff (organiser, steward, moderator). */
  'presence:list': Shape<InSession, { people: PresentPersonView[] }>;
  /** Opens a scheduled or reopens a closed session. Sender: moderator, organiser. */
  'session:open': Shape<InSession, SessionLiveView, 'release/none'>;
  'session:pause': Shape<InSession, SessionLiveView, NotOpen>;
  'session:resume': Shape<InSession, SessionLiveView, NotOpen>;
  'session:close': Shape<InSession, SessionLiveView, NotOpen>;
  /** Sender: staff. */
  'session:announce': Shape<InSession & { text: string; language: string }, AnnouncementView, NotOpen>;
  /** Sender: participants of an open or paused session. */
  'question:ask': Shape<
    InSession & { text: string; language: string; anonymous: boolean },
    QuestionView,
    NotOpen | 'question/bad_text' | 'question/too_fast'
  >;
  /** Until it is visible. Sender: its author. */
  'question:edit': Shape<
    OnQuestion & { text: string; language: string },
    QuestionView,
    NotOpen | 'question/not_found' | 'question/not_yours' | 'question/wrong_state' | 'question/bad_text'
  >;
  /** Sender: its author, in any state but answered. */
  'question:withdraw': Shape<
    OnQuestion,
    QuestionView,
    'question/not_found' | 'question/not_yours' | 'question/wrong_state' | NotOpen
  >;
  /** Absolute: on or off. Sender: participants. */
  'question:vote': Shape<OnQuestion & { on: boolean }, null, NotOpen | 'question/not_found' | 'question/wrong_state'>;
  /**
   * `waiting` hides what was approved from everybody but its author and the chair, and its votes end: they were for words
   * that may now change. Sender: moderator.
   */
  'question:moderate': Shape<
    OnQuestion & { state: Exclude<QuestionState, 'withdrawn'> },
    QuestionView,
    'question/not_found' | 'question/wrong_state' | NotOpen
  >;
  /** Asks somebody onto the stage; `screen` only speakers and moderators, interpreters and hall devices never. Sender: moderator. */
  'stage:invite': Shape<
    OnPerson & { sources: StageSource[] },
    null,
    NotOpen | 'person/not_found' | 'stage/unavailable' | 'stage/hall_phone' | 'stage/not_there' | 'stage/removed'
  >;
  /** The invited person says yes (then may publish) or no. Sender: the invited person. */
  'stage:answer': Shape<
    InSession & { accept: boolean },
    { sources: StageSource[] },
    NotOpen | 'stage/not_invited' | 'stage/hall_phone'
  >;
  /** Takes the right to publish, live, and an open invitation. Sender: moderator; everybody for themselves. */
  'stage:demote': Shape<OnPerson, null, 'person/not_found' | NotOpen>;
  /** Closes the microphone now; the right to open it stays. Sender: moderator. */
  'stage:mute': Shape<OnPerson, null, 'person/not_found' | 'stage/unavailable' | NotOpen>;
  /** Out of the room and not back in until allowed. Sender: moderator, never for herself. */
  'stage:remove': Shape<OnPerson, null, 'person/not_found' | NotOpen>;
  /** Lets a removed person in again. Sender: moderator. */
  'stage:readmit': Shape<OnPerson, null, 'person/not_found'>;
  /**
   * The stage moves into a room of a new name: no token of before opens it. Whoever may be there follows by itself within
   * seconds; it cannot be taken back. Also while LiveKit is away. Sender: moderator, organiser.
   */
  'stage:renew': Shape<InSession, null, NotOpen>;
  /** The hall device tells silence or sound; loss is what the server notices. Sender: hall device of the session's hall. */
  'stage:feed': Shape<InSession & { feed: 'live' | 'silent' }, null, NotOpen>;
  /**
   * The interpreter's device tells that its channel pauses (a cough is no pause) or goes on: LiveKit tells nobody of mutes,
   * and the next poll would be the first to see it. Sender: interpreter, of the own device.
   */
  'booth:pause': Shape<InSession & { paused: boolean }, null, NotOpen>;
}

export type CommandName = keyof Commands;
export type CommandPayload<N extends CommandName> = Commands[N]['payload'] & { id: string };
