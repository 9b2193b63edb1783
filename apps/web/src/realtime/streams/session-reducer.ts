import type { AnnouncementView, FactView, Signals } from '#contract';
import { reduceClock } from './clock-reducer.js';
import { reduceQuestions } from './question-reducer.js';
import type { SessionView } from './session-view.js';
import { declare, reduceStage } from './stage-reducer.js';

/** As many as a snapshot holds. */
const ANNOUNCEMENTS = 20;

const announced = (before: readonly AnnouncementView[], one: AnnouncementView): AnnouncementView[] =>
  [...before.filter(({ id }) => id !== one.id), one].slice(-ANNOUNCEMENTS);

/** The ids after some votes were set on or off; the same set when nothing changes. */
const voted = (before: ReadonlySet<string>, votes: Readonly<Record<string, boolean>>): ReadonlySet<string> => {
  const changes = Object.entries(votes).filter(([id, on]) => before.has(id) !== on);
  if (changes.length === 0) return before;
  const after = new Set(before);
  for (const [id, on] of changes) {
    if (on) after.add(id);
    else after.delete(id);
  }
  return after;
};

/** The own votes after an answer: the voting device gets no fact of its own, its answer has told it. */
export const withVotes = (view: SessionView, votes: Readonly<Record<string, boolean>>): SessionView => {
  const after = voted(view.mine.votes, votes);
  return after === view.mine.votes ? view : { ...view, mine: { ...view.mine, votes: after } };
};

/**
 * The session after one fact, as this person reads it: the same as what a snapshot would show after it. Facts are
 * absolute, so that a repeated one does no harm.
 * @param me id of the reading person
 */
export const reduceSession = (view: SessionView, fact: FactView, me: string): SessionView => {
  switch (fact.type) {
    case 'session:opened':
    case 'session:paused':
    case 'session:resumed':
    case 'session:closed':
      return { ...view, session: reduceClock(view.session, fact) };
    case 'session:announced':
      return { ...view, announcements: announced(view.announcements, fact.body.announcement) };
    case 'question:asked':
    case 'question:edited':
    case 'question:shown':
    case 'question:counted':
      return { ...view, questions: reduceQuestions(view.questions, fact, view.audience) };
    case 'question:moved': {
      const moved = { ...view, questions: reduceQuestions(view.questions, fact, view.audience) };
      return fact.body.state === 'waiting' ? withVotes(moved, { [fact.body.questionId]: false }) : moved;
    }
    case 'question:voted':
      return withVotes(view, fact.body.votes);
    case 'place:declared':
      return declare(view, fact.body, me);
    case 'stage:invited':
    case 'stage:permitted':
    case 'stage:removed':
    case 'stage:readmitted':
    case 'stage:reached':
    case 'stage:hallFed':
    case 'booth:changed':
      return reduceStage(view, fact, me);
    // Heard by the page with `onFact`: it closes the own microphone, and nothing remains of it.
    case 'stage:muted':
    // The stage's own connection follows by itself.
    case 'stage:renewed':
    // Facts of the conference's stream.
    case 'release:published':
    case 'session:changed':
    case 'hall:limited':
    case 'person:changed':
    case 'visit:asked':
    case 'visit:confirmed':
    case 'visit:revoked':
      return view;
  }
};

/** What a tick of signals changes; a signal that is lost is lost. */
export const showSignals = (view: SessionView, signals: Partial<Signals>): SessionView => {
  const presence = signals['presence:counted'];
  return presence ? { ...view, presence } : view;
};
