import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ProgrammeView } from '#contract';
import { applyAccent } from '../../ui/index.js';
import { programmeQuery } from '../api/queries.js';
import { useConference } from './use-conference.js';

const isRunning = (programme: ProgrammeView | undefined): boolean =>
  Object.values(programme?.live ?? {}).some(({ state }) => state === 'open' || state === 'paused');

/**
 * The released programme, fetched again when a new release is published; `undefined` = not yet known which conference.
 * Every page that knows it wears the conference's accent.
 * @param countsEveryMs milliseconds after which the numbers of running sessions are fetched again; never when absent
 */
export const useProgramme = (conferenceId: string | undefined, countsEveryMs?: number) => {
  useConference();
  const programme = useQuery({
    ...programmeQuery(conferenceId ?? ''),
    enabled: conferenceId !== undefined,
    refetchInterval: ({ state }) => (countsEveryMs !== undefined && isRunning(state.data) ? countsEveryMs : false),
  });
  const accent = programme.data?.conference.accent;
  useEffect(() => {
    if (accent) applyAccent(accent);
  }, [accent]);
  return programme;
};
