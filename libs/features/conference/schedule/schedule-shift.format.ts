import { Temporal } from 'temporal-polyfill';
import type { ImportedConference, ImportedDay, ImportedSession } from './imported-conference.type.js';
import { instantText, wallText } from './wall-time.format.js';

/**
 * The same conference at another time: its first working group (without any, its first session) starts at `instant`,
 * cut to the minute. Everything keeps its distance in wall time, sessions keep their elapsed length, days and dates
 * follow. A wall time that the clocks skip moves on by the gap; of one that comes twice the first is taken.
 */
export function shiftTo(plan: ImportedConference, instant: Temporal.Instant): ImportedConference {
  const anchor = plan.sessions.find((session) => session.kind === 'working-group') ?? plan.sessions[0];
  if (!anchor) return plan;
  const from = Temporal.PlainDateTime.from(anchor.startLocal);
  const to = Temporal.PlainDateTime.from(wallText(instant.toZonedDateTimeISO(plan.zone)));
  const distance = from.until(to, { largestUnit: 'minute' });
  const days = from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'day' });

  const move = (local: string): string => wallText(Temporal.PlainDateTime.from(local).add(distance));
  const moveDate = (date: string): string => Temporal.PlainDate.from(date).add(days).toString();
  const moveDay = (day: ImportedDay): ImportedDay => ({
    index: day.index,
    date: moveDate(day.date),
    startLocal: move(day.startLocal),
    endLocal: move(day.endLocal),
  });
  return {
    ...plan,
    startDate: moveDate(plan.startDate),
    endDate: moveDate(plan.endDate),
    days: plan.days.map(moveDay),
    sessions: plan.sessions.map((session) => moveSession(session, move(session.startLocal), plan.zone)),
  };
}

function moveSession(session: ImportedSession, startLocal: string, zone: string): ImportedSession {
  const length = Temporal.Instant.from(session.startAt).until(Temporal.Instant.from(session.endAt));
  const start = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(zone, { disambiguation: 'compatible' });
  const end = start.add(length);
  return {
    ...session,
    startLocal: wallText(start),
    endLocal: wallText(end),
    startAt: instantText(start),
    endAt: instantText(end),
  };
}
