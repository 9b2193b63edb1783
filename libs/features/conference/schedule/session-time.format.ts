import { Temporal } from 'temporal-polyfill';
import type { ImportedDay, ImportedSession } from './imported-conference.type.js';
import type { JsonAt } from './json-at.format.js';
import { instantText, readWrittenTime, resolve, wallText, type WrittenTime } from './wall-time.format.js';

const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const DURATION = /^(\d{1,3}):([0-5]\d)$/;
const LONGEST_MINUTES = 14 * 24 * 60;

export type SessionTimes = Pick<ImportedSession, 'startLocal' | 'endLocal' | 'startAt' | 'endAt'>;

/**
 * When a session takes place, or null (and an error) when the file does not say so.
 * Wall time and zone count; an offset in the file only helps to find mistakes. The end is the start plus the *elapsed*
 * duration: an hour is an hour, also in the night when the clocks change.
 */
export function readTimes(event: JsonAt, day: ImportedDay, zone: string): SessionTimes | null {
  const start = readStart(event, day, zone);
  if (!start) return null;
  const minutes = readMinutes(event, start, zone);
  if (minutes === null) return null;
  const end = start.add({ minutes });
  return { startLocal: wallText(start), endLocal: wallText(end), startAt: instantText(start), endAt: instantText(end) };
}

function readStart(event: JsonAt, day: ImportedDay, zone: string): Temporal.ZonedDateTime | null {
  const node = event.key('date').isMissing ? event.key('start') : event.key('date');
  const written = readWritten(event, day, zone);
  if (!written) {
    event.findings.error('bad_time', node.path, 'The session needs a start such as 2021-06-29T10:00:00+03:00.');
    return null;
  }
  const local = written.local.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const start = resolve(local, zone);
  if (typeof start === 'string') {
    const what =
      start === 'missing_hour' ? 'does not exist: the clocks skip this hour' : 'comes twice: the clocks go back';
    event.findings.error(
      start,
      node.path,
      `${wallText(local).replace('T', ' ')} in ${zone} ${what}. Choose another start.`,
    );
    return null;
  }
  const offset = start.offsetNanoseconds / 60e9;
  if (written.offsetMinutes !== undefined && written.offsetMinutes !== offset) {
    const detail = `The offset is not the one of ${zone} on that day; the wall time counts, the offset was left out.`;
    event.findings.warn('mismatch', node.path, detail, 'offset');
  }
  return start;
}

/** `date` as a whole, or the day's date and `start`; an hour before the day begins belongs to the night after it. */
function readWritten(event: JsonAt, day: ImportedDay, zone: string): WrittenTime | null {
  const [, hours, minutes] = HOUR.exec(event.key('start').text(20)) ?? [];
  const hour = hours === undefined ? null : new Temporal.PlainTime(Number(hours), Number(minutes));
  const date = event.key('date');
  const written = date.isMissing ? null : readWrittenTime(date.text(40), zone);
  if (!date.isMissing && (!written || written.hasHour)) {
    if (written && hour && !written.local.toPlainTime().round('minute').equals(hour)) {
      event.findings.warn('mismatch', event.key('start').path, 'start and date disagree; date counts.', 'start');
    }
    return written;
  }
  if (!hour) return null;
  if (written) return { ...written, local: written.local.withPlainTime(hour) };
  const local = Temporal.PlainDate.from(day.date).toPlainDateTime(hour);
  const night = Temporal.PlainDateTime.compare(local, Temporal.PlainDateTime.from(day.startLocal)) < 0;
  return { local: night ? local.add({ days: 1 }) : local, hasHour: true, offsetMinutes: undefined };
}

function readMinutes(event: JsonAt, start: Temporal.ZonedDateTime, zone: string): number | null {
  const duration = event.key('duration');
  const node = duration.isMissing ? event.key('end') : duration;
  const minutes = duration.isMissing ? minutesUntil(node, start, zone) : minutesOf(duration.text(20));
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return minutes;
  const detail =
    'The session needs a duration such as 01:30, above zero and at most 14 days, or an end after its start.';
  event.findings.error('bad_duration', node.path, detail);
  return null;
}

/** Hours and minutes, or plain minutes; NaN for anything else. */
function minutesOf(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const [, hours, minutes] = DURATION.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

function minutesUntil(node: JsonAt, start: Temporal.ZonedDateTime, zone: string): number {
  const written = node.isMissing ? null : readWrittenTime(node.text(40), zone);
  if (!written?.hasHour) return NaN;
  const end = resolve(written.local, zone);
  if (typeof end === 'string') return NaN;
  return Math.floor(end.toInstant().since(start.toInstant()).total('minutes'));
}
