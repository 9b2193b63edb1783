/** What a clock of this zone shows at an instant, read as if it were UTC (milliseconds). */
const shownAt = (at: number, zone: string): number => {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone, hourCycle: 'h23' });
  return Date.parse(`${text.replace(' ', 'T')}Z`);
};

/**
 * The instant of a wall time `YYYY-MM-DDTHH:mm` in a zone; the earlier one where a clock shows it twice. Good for showing:
 * the server derives the instants that count.
 */
export const instantOf = (local: string, zone: string): Date => {
  const wanted = Date.parse(`${local}:00Z`);
  const dayBefore = wanted - 86_400_000;
  const offsetBefore = shownAt(dayBefore, zone) - dayBefore;
  const first = wanted - offsetBefore;
  const offset = shownAt(first, zone) - first;
  return new Date(offset === offsetBefore ? first : wanted - offset);
};

/** `YYYY-MM-DDTHH:mm` in this zone, as an input of date and time wants it. */
export const localMinute = (at: Date, zone: string): string =>
  at.toLocaleString('sv-SE', { timeZone: zone, hourCycle: 'h23' }).slice(0, 16).replace(' ', 'T');
