/** IANA zone of the viewer's device. */
export const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `11:24` in this zone; always 24 hours, in every language. */
export const clockTime = (at: Date, zone: string, language: string, seconds = false): string =>
  at.toLocaleTimeString(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  });

/** `2021-06-29` in this zone. */
export const localDay = (at: Date, zone: string): string => at.toLocaleDateString('sv-SE', { timeZone: zone });

/** `Di., 29. Juni` in this zone and language. */
export const shortDay = (at: Date, zone: string, language: string): string =>
  at.toLocaleDateString(language, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });

/** True when clocks of both zones show the same at this instant, whatever the zones are called. */
export const zonesAgree = (at: Date, zoneA: string, zoneB: string): boolean =>
  localDay(at, zoneA) === localDay(at, zoneB) && clockTime(at, zoneA, 'en') === clockTime(at, zoneB, 'en');

/** One moment or interval on the clock of one zone. */
export interface WallTime {
  /** `11:24` or `10:00–15:00`. */
  text: string;
  /** Set when the day there is another than at the venue. */
  day?: string;
}

interface Interval {
  at: Date;
  until?: Date | undefined;
}

const onClock = ({ at, until }: Interval, zone: string, language: string): string =>
  until ? `${clockTime(at, zone, language)}–${clockTime(until, zone, language)}` : clockTime(at, zone, language);

/** Venue time and viewer's time; `own` is absent when both clocks agree over the whole interval. */
export const wallTimes = (
  interval: Interval,
  venueZone: string,
  ownZone: string,
  language: string,
): { venue: WallTime; own?: WallTime } => {
  const venue = { text: onClock(interval, venueZone, language) };
  const { at, until } = interval;
  if (zonesAgree(at, venueZone, ownZone) && (!until || zonesAgree(until, venueZone, ownZone))) return { venue };
  const sameDay = localDay(at, venueZone) === localDay(at, ownZone);
  const own = { text: onClock(interval, ownZone, language) };
  return { venue, own: sameDay ? own : { ...own, day: shortDay(at, ownZone, language) } };
};
