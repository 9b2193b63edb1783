import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyAccent } from '../../ui/index.js';
import { programmeQuery } from '../api/queries.js';
import { useConference } from './use-conference.js';

/**
 * The released programme, fetched again when a new release is published; `undefined` = not yet known which conference.
 * Every page that knows it wears the conference's accent.
 */
export const useProgramme = (conferenceId: string | undefined) => {
  useConference();
  const programme = useQuery({ ...programmeQuery(conferenceId ?? ''), enabled: conferenceId !== undefined });
  const accent = programme.data?.conference.accent;
  useEffect(() => {
    if (accent) applyAccent(accent);
  }, [accent]);
  return programme;
};
