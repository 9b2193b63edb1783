import type { DayView, HallView, SessionRole, SessionView } from '#contract';

/** A session as released: names of people are looked up when it is shown, so that an erased person is erased. */
export interface ReleasedSession extends Omit<SessionView, 'moderators' | 'speakers' | 'interpreters'> {
  people: { personId: string; role: SessionRole; language?: string }[];
}

/** What a release keeps. Hygiene limits are not in it: they apply at once. */
export interface ReleasedProgramme {
  zone: string;
  halls: Omit<HallView, 'hygieneLimit'>[];
  days: DayView[];
  sessions: ReleasedSession[];
}
