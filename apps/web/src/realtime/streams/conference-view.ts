import type { FactView, SessionState, StreamEntry } from '#contract';

/** What every page of a conference wants to know. */
export interface ConferenceLive {
  /** Number of the release in force; null before the first. */
  readonly release: number | null;
  /** Sessions that were opened at least once. */
  readonly sessions: Readonly<Record<string, SessionState>>;
  /** Hygiene limits that changed since entering; all others are in the programme. */
  readonly hallLimits: Readonly<Record<string, number | null>>;
}

type ConferenceEntry = Extract<StreamEntry, { kind: 'conference' }>;

export const enterConference = ({ shared }: ConferenceEntry): ConferenceLive => ({ ...shared, hallLimits: {} });

/** The conference after one fact; facts of devices are heard with `onFact` and change nothing. */
export const reduceConference = (view: ConferenceLive, fact: FactView): ConferenceLive => {
  switch (fact.type) {
    case 'release:published':
      return { ...view, release: fact.body.number };
    case 'session:changed':
      return { ...view, sessions: { ...view.sessions, [fact.body.sessionId]: fact.body.state } };
    case 'hall:limited':
      return { ...view, hallLimits: { ...view.hallLimits, [fact.body.hallId]: fact.body.hygieneLimit } };
    default:
      return view;
  }
};
