import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { meQuery, programmeKey } from '../api/queries.js';
import { realtime } from '../client/realtime.js';
import type { ConferenceLive } from '../streams/conference-view.js';
import type { Reading, StreamReader } from '../streams/stream-reader.js';
import { useMe } from './use-me.js';
import { useReading } from './use-reading.js';

/** Undefined until it is known who reads. */
export const useConferenceReader = (): StreamReader<ConferenceLive> | undefined => {
  const { data: me } = useMe();
  const visit = me?.unconfirmed ? undefined : me;
  const conferenceId = visit?.conferenceId;
  const personId = visit?.person.id;
  return useMemo(
    () => (conferenceId && personId ? realtime.conference(conferenceId, personId) : undefined),
    [conferenceId, personId],
  );
};

/** The own conference, live: release number, states of sessions, changed hall limits. */
export const useConference = (): Reading<ConferenceLive> => {
  const { data: me, error } = useMe();
  const conferenceId = me?.conferenceId ?? '';
  const reader = useConferenceReader();
  const reading = useReading(conferenceId, reader);
  useFreshProgramme(conferenceId, reading);
  useFreshMe(me?.person.id, reader);
  return error && reading.phase === 'entering' ? { phase: 'refused', refusal: error.refusal } : reading;
};

/** Somebody changed what this person is: who one is is asked again. */
const useFreshMe = (personId: string | undefined, reader: StreamReader<ConferenceLive> | undefined): void => {
  const queries = useQueryClient();
  useEffect(
    () =>
      reader?.onFact((fact) => {
        if (fact.type === 'person:changed' && fact.body.personId === personId) void queries.invalidateQueries(meQuery);
      }),
    [queries, reader, personId],
  );
};

/** A release or a new limit makes the fetched programme and the own roles old. */
const useFreshProgramme = (conferenceId: string, reading: Reading<ConferenceLive>): void => {
  const queries = useQueryClient();
  const release = reading.phase === 'reading' ? reading.view.release : undefined;
  const limits = reading.phase === 'reading' ? reading.view.hallLimits : undefined;
  useEffect(() => {
    const fetched = queries.getQueryData<{ conference: { release?: number } }>(programmeKey(conferenceId));
    if (release === undefined || !fetched || fetched.conference.release === release) return;
    void queries.invalidateQueries({ queryKey: programmeKey(conferenceId) });
    void queries.invalidateQueries(meQuery);
  }, [queries, conferenceId, release]);
  useEffect(() => {
    if (limits && Object.keys(limits).length > 0)
      void queries.invalidateQueries({ queryKey: programmeKey(conferenceId) });
  }, [queries, conferenceId, limits]);
};
