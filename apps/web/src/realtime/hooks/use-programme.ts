import { useQuery } from '@tanstack/react-query';
import { programmeQuery } from '../api/queries.js';
import { useConference } from './use-conference.js';

/** The released programme, fetched again when a new release is published. `undefined` = not yet known which conference. */
export const useProgramme = (conferenceId: string | undefined) => {
  useConference();
  return useQuery({ ...programmeQuery(conferenceId ?? ''), enabled: conferenceId !== undefined });
};
