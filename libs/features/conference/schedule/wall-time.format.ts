import { Temporal } from 'temporal-polyfill';

const WALL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/i;
const IANA = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** A wall time as a file wrote it. */
export interface WrittenTime {
  readonly local: Temporal.PlainDateTime;
  /** False when the file wrote a date only. */
  readonly hasHour: boolean;
  /** Minutes east of UTC that the file added; undefined when it added none, or `Z`. */
  readonly offsetMinutes: number | undefined;
}

/** True for zones that this machine knows by an IANA name. */
export function isZone(zone: string): boolean {
  try {
    return IANA.test(zone) && Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}

/**
 * `2021-06-28`, `2021-06-28T18:00`, with seconds, offset or `Z`; null for anything else, also for 30 February.
 * An offset is kept beside the wall time; an instant in UTC is turned into the wall time of the zone.
 */
export function readWrittenTime(text: string, zone: string): WrittenTime | null {
  const [, date, hour, offset] = WALL.exec(text) ?? [];
  if (date === undefined) return null;
  try {
    const plain = Temporal.PlainDateTime.from(hour === undefined ? date : `${date}T${hour}`, { overflow: 'reject' });
    const local =
      offset?.toUpperCase() === 'Z' ? plain.toZonedDateTime('UTC').withTimeZone(zone).toPlainDateTime() : plain;
    if (local.year < 1970 || local.year > 2200) return null;
    return { local, hasHour: hour !== undefined, offsetMinutes: minutesOf(offset) };
  } catch {
    return null;
  }
}

function minutesOf(offset: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset ?? '') ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The one instant of a wall time; or why there is none or two. */
export function resolve(
  local: Temporal.PlainDateTime,
  zone: string,
): Temporal.ZonedDateTime | 'missing_hour' | 'double_hour' {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(local)) return 'missing_hour';
  return earlier.equals(local.toZonedDateTime(zone, { disambiguation: 'later' })) ? earlier : 'double_hour';
}

/** `YYYY-MM-DDTHH:mm`; seconds are cut. */
export function wallText(local: Temporal.PlainDateTime | Temporal.ZonedDateTime): string {
  const plain = local instanceof Temporal.ZonedDateTime ? local.toPlainDateTime() : local;
  return plain.toString({ smallestUnit: 'minute' });
}

/** ISO with `Z`. */
export function instantText(zoned: Temporal.ZonedDateTime): string {
  return zoned.toInstant().toString({ smallestUnit: 'second' });
}
