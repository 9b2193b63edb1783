import { Temporal } from 'temporal-polyfill';
import { refuse } from '#kernel';

/** A day of the draft: `startLocal` and `endLocal` are wall times between which its sessions lie. */
interface DayWindow {
  id: string;
  date: string;
  startLocal: string;
  endLocal: string;
}

/** The years that an import takes as well: a typing error is no date. */
const YEARS = { first: 1970, last: 2200 } as const;

/** True for an instant that a conference may have. */
export const isOfOurTime = ({ year }: { year: number }): boolean => YEARS.first <= year && year <= YEARS.last;

/**
 * The one instant of a wall time `YYYY-MM-DDTHH:mm` in a zone.
 * @param field names the value in the refusal
 * @throws {Refused} session/bad_time for an hour that the clocks skip or that comes twice, and for what is no time
 */
export function instantOf(local: string, zone: string, field: 'startLocal' | 'endLocal'): Date {
  try {
    const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    if (!isOfOurTime(plain)) throw new RangeError('typing error');
    return new Date(plain.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds);
  } catch {
    return refuse('session/bad_time', { field, local, zone });
  }
}

/** Day that a session belongs to: the present one while it fits, else the one whose hours hold it, else that date's. */
export function dayOf(startLocal: string, days: readonly DayWindow[], present: string): string {
  const holds = (day: DayWindow): boolean => day.startLocal <= startLocal && startLocal < day.endLocal;
  const own = days.find((day) => day.id === present);
  if (own && holds(own)) return own.id;
  const found = days.find(holds) ?? days.find((day) => day.date === startLocal.slice(0, 10));
  return found?.id ?? present;
}
