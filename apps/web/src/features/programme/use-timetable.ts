import { useMemo, useState } from 'react';
import type { HallView, MeView, ProgrammeView, SessionState, SessionView } from '#contract';
import { useConference, useServerClock } from '../../realtime/index.js';
import { localDay, townOfMost } from '../../ui/index.js';
import { useFavourites } from './favourites.js';
import { mayJoin, phaseOf, type Phase } from './phase.policy.js';
import { matches } from './search.policy.js';

const LOOK_MS = 10_000;

/** What every part of the page knows. */
export interface Timetable {
  readonly programme: ProgrammeView;
  readonly me: MeView;
  /** The server's present. */
  readonly now: Date;
  /** Town of the venue, for the times. */
  readonly place: string;
  readonly zone: string;
  /** Of the chosen day, as filtered. */
  readonly sessions: readonly SessionView[];
  readonly day: string;
  readonly chooseDay: (date: string) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly onlyStarred: boolean;
  readonly setOnlyStarred: (on: boolean) => void;
  readonly starred: ReadonlySet<string>;
  readonly star: (sessionId: string, on: boolean) => void;
  /** Own working group and sessions with an own role. */
  readonly own: ReadonlySet<string>;
  readonly hallOf: (session: SessionView) => HallView | undefined;
  readonly phase: (session: SessionView) => Phase;
  readonly mayJoin: (session: SessionView) => boolean;
}

/** Today where the conference is, else the next day of it, else the last. */
const firstDay = (days: readonly { date: string }[], today: string): string =>
  days.find(({ date }) => date >= today)?.date ?? days.at(-1)?.date ?? today;

const useStates = (programme: ProgrammeView): ((sessionId: string) => SessionState | undefined) => {
  const conference = useConference();
  const live = conference.phase === 'reading' ? conference.view.sessions : undefined;
  return (sessionId) => live?.[sessionId] ?? programme.live[sessionId]?.state;
};

/** Where the search looks: at the chosen day, or, once something is searched, still at that day only. */
const useFiltered = (programme: ProgrammeView, day: string, search: string, only: ReadonlySet<string> | undefined) =>
  useMemo(() => {
    const halls = new Map(programme.halls.map((hall) => [hall.id, hall]));
    const fits = (session: SessionView) =>
      (!only || only.has(session.id)) && matches(session, halls.get(session.hallId), search);
    return { halls, sessions: programme.sessions.filter((session) => session.date === day && fits(session)) };
  }, [programme, day, search, only]);

export const useTimetable = (programme: ProgrammeView, me: MeView): Timetable => {
  const { zone, id } = programme.conference;
  const now = useServerClock(LOOK_MS);
  const [chosen, chooseDay] = useState<string>();
  const [search, setSearch] = useState('');
  const [onlyStarred, setOnlyStarred] = useState(false);
  const [starred, star] = useFavourites(id);
  const day = chosen ?? firstDay(programme.days, localDay(now, zone));
  const stateOf = useStates(programme);
  const { halls, sessions } = useFiltered(programme, day, search, onlyStarred ? starred : undefined);
  const own = useMemo(() => new Set([...(me.group ? [me.group] : []), ...Object.keys(me.sessions)]), [me]);
  const phase = (session: SessionView) => phaseOf(session, stateOf(session.id), now.getTime());
  const place = townOfMost(programme.halls) || zone;
  return {
    ...{ programme, me, now, place, zone, sessions, day, chooseDay, search, setSearch, onlyStarred, setOnlyStarred },
    ...{ starred, star, own, phase },
    hallOf: (session) => halls.get(session.hallId),
    mayJoin: (session) => mayJoin(session, phase(session)),
  };
};
