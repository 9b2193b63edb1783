import type { Draft } from './draft.type.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';

/** The draft as a release keeps it: without what applies at once or only matters to files. */
export function toProgramme({ frame, sessions, roles }: Draft): ReleasedProgramme {
  const dates = new Map(frame.days.map((day) => [day.id, day.date]));
  const tracks = new Map(frame.tracks.map((track) => [track.id, track.name]));
  const peopleOf = (sessionId: string): ReleasedSession['people'] =>
    roles
      .filter((one) => one.sessionId === sessionId)
      .map(({ personId, role, language }) => ({ personId, role, ...(language !== null && { language }) }));
  return {
    zone: frame.zone,
    halls: frame.halls.map(({ id, name, venue, description, capacity }) => ({
      id,
      name,
      venue,
      description,
      capacity,
    })),
    days: frame.days.map(({ index, date }) => ({ index, date })),
    sessions: sessions.map((session) => {
      const { conferenceId: _, guid: __, externalId: ___, trackId, dayId, startAt, endAt, ...same } = session;
      return {
        ...same,
        track: trackId === null ? null : (tracks.get(trackId) ?? null),
        date: dates.get(dayId) ?? session.startLocal.slice(0, 10),
        startAt: startAt.toISOString(),
        endAt: endAt.toISOString(),
        people: peopleOf(session.id),
      };
    }),
  };
}
