import type { HallView, ProgrammeView, SessionView } from '#contract';
import { kept } from '../../../i18n/index.js';

/** Where this phone stands, and what it does there. */
export interface Station {
  /** A hall counts whatever runs in it; a session counts in that session only. */
  kind: 'hall' | 'session';
  id: string;
  direction: 'in' | 'out';
}

const KEY = 'twinhall.door.station';

/** The station of this browser; undefined before one was chosen. */
export const keptStation = (): Station | undefined => {
  try {
    const found = JSON.parse(kept.read(KEY) ?? 'null') as Partial<Station> | null;
    if (!found || typeof found.id !== 'string') return undefined;
    if (found.kind !== 'hall' && found.kind !== 'session') return undefined;
    return { kind: found.kind, id: found.id, direction: found.direction === 'out' ? 'out' : 'in' };
  } catch {
    return undefined;
  }
};

export const keepStation = (station: Station | undefined): void =>
  kept.write(KEY, station ? JSON.stringify(station) : null);

/** The station in today's programme; undefined when a release took the hall or session away. */
export interface Place {
  hall: HallView;
  /** Only for the station of one session. */
  session: SessionView | undefined;
}

export const placeOf = (station: Station, programme: ProgrammeView): Place | undefined => {
  const session = programme.sessions.find(({ id }) => station.kind === 'session' && id === station.id);
  const hallId = station.kind === 'hall' ? station.id : session?.hallId;
  const hall = programme.halls.find(({ id }) => id === hallId);
  return hall && (station.kind === 'hall' || session) ? { hall, session } : undefined;
};
