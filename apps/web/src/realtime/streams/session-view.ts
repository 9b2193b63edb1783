import type {
  AnnouncementView,
  Audience,
  Place,
  PresenceCounts,
  QuestionView,
  SessionLiveView,
  StageSource,
  StageView,
  StreamEntry,
} from '#contract';

/** What only this reader knows. */
export interface MineView {
  /** Ids of the questions this person voted for. */
  readonly votes: ReadonlySet<string>;
  readonly place: Place | null;
  readonly language: string | null;
  /** Asked onto the stage with these sources; answer with `stage:answer`. */
  readonly invitation: readonly StageSource[] | null;
  /** What this person may publish now. */
  readonly sources: readonly StageSource[];
  /** Out of the room by the chair's will. Only known to somebody who was here when it happened. */
  readonly removed: boolean;
}

/** A session as this reader may see it: the snapshot of entering and every fact since. */
export interface SessionView {
  readonly audience: Audience;
  readonly session: SessionLiveView;
  /** Own ones carry `mine`; oldest first. */
  readonly questions: readonly QuestionView[];
  readonly stage: StageView;
  /** Sampled: may be a second old, and is no fact. */
  readonly presence: PresenceCounts;
  /** Oldest first, the latest twenty. */
  readonly announcements: readonly AnnouncementView[];
  readonly mine: MineView;
}

type SessionEntry = Extract<StreamEntry, { kind: 'session' }>;

/** The order of the server: by time, and by id within one instant. */
export const byAge = (one: QuestionView, other: QuestionView): number =>
  one.askedAt === other.askedAt ? compare(one.id, other.id) : compare(one.askedAt, other.askedAt);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Own questions replace their shared views, which may lack author and `mine`, or stand beside them. */
const merged = (shared: readonly QuestionView[], own: readonly QuestionView[]): QuestionView[] => {
  const mine = new Set(own.map((question) => question.id));
  return [...shared.filter((question) => !mine.has(question.id)), ...own].sort(byAge);
};

export const enterSession = ({ audience, shared, personal }: SessionEntry): SessionView => {
  const { votes, place, language, invitation, sources } = personal;
  return {
    ...shared,
    audience,
    questions: merged(shared.questions, personal.questions),
    mine: { votes: new Set(votes), place, language, invitation, sources, removed: false },
  };
};
