/** A room's event of `berlinSchedule`. */
export interface BerlinEvent {
  hall: string;
  code: string;
  /** Wall time in Europe/Berlin. */
  start: string;
  /** Hours and minutes. */
  duration?: string;
}

/** A small programme in Europe/Berlin on the weekend on which the clocks change (spring 2027 or autumn 2026). */
export function berlinSchedule(dates: readonly string[], events: readonly BerlinEvent[]): object {
  const days = dates.map((date, at) => ({
    index: at + 1,
    date,
    rooms: Object.fromEntries(
      [...new Set(events.map((event) => event.hall))].map((hall) => [
        hall,
        events
          .filter((event) => event.hall === hall && event.start.startsWith(date))
          .map(({ code, start, duration = '01:00' }) => ({
            ...{ id: code, code, date: start, start: start.slice(11), duration, room: hall },
            ...{ title: `Sitzung ${code}`, type: 'working-group', language: 'de', persons: [] },
          })),
      ]),
    ),
  }));
  const [start, end] = [dates[0], dates.at(-1)];
  const conference = { acronym: 'berlin', title: 'Berlin', start, end, time_zone_name: 'Europe/Berlin', days };
  return { schedule: { version: '1', conference } };
}
