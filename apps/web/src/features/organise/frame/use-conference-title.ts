import { useQuery } from '@tanstack/react-query';
import { programmeQuery } from '../../../realtime/index.js';
import { draftQuery } from '../data/queries.js';
import { conferenceName } from './conference-name.js';

/** Short name of the conference: from whichever of draft and release this page has fetched anyway. */
export const useConferenceTitle = (conferenceId: string | undefined): string => {
  const id = conferenceId ?? '';
  const { data: draft } = useQuery({ ...draftQuery(id), enabled: false });
  const { data: released } = useQuery({ ...programmeQuery(id), enabled: conferenceId !== undefined && !draft });
  const acronym = draft?.programme.conference.acronym ?? released?.conference.acronym;
  return acronym ? conferenceName(acronym) : 'Twinhall';
};
