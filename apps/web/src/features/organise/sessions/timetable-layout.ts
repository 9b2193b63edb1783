import type { SessionView } from '#contract';

/** Minutes of `YYYY-MM-DDTHH:mm` from the midnight that begins `date`; more than 1440 on the next day. */
export const minuteOf = (local: string, date: string): number =>
  (Date.parse(`${local}:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 60_000;

export interface DayFrame {
  /** Whole hours in minutes since midnight; the day is drawn between them. */
  from: number;
  to: number;
  hours: number[];
}

/** From the hour in which the first session begins to the hour in which the last one ends. */
export const frameOf = (sessions: readonly SessionView[], date: string): DayFrame => {
  const starts = sessions.map((session) => minuteOf(session.startLocal, date));
  const ends = sessions.map((session) => minuteOf(session.endLocal, date));
  const from = Math.floor(Math.min(...starts) / 60) * 60;
  const to = Math.ceil(Math.max(...ends) / 60) * 60;
  return { from, to, hours: Array.from({ length: (to - from) / 60 + 1 }, (_, hour) => from + hour * 60) };
};

/** Place of a session in its column, as shares of the height. */
export const spanOf = (session: SessionView, { from, to }: DayFrame): { top: string; height: string } => {
  const share = (minutes: number): string => `${(minutes / (to - from)) * 100}%`;
  const start = minuteOf(session.startLocal, session.date);
  return { top: share(start - from), height: share(minuteOf(session.endLocal, session.date) - start) };
};

/** `10:00` of an hour that may lie beyond midnight. */
export const hourWords = (minute: number): string => `${String((minute / 60) % 24).padStart(2, '0')}:00`;
