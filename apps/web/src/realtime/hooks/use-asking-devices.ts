import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FactView, VisitView } from '#contract';
import { mayRetry } from '../api/queries.js';
import { api } from '../api/request.js';
import { useConferenceReader } from './use-conference.js';
import { useMe } from './use-me.js';

const VISITS = ['me', 'visits'] as const;

const isAboutDevices = ({ type }: FactView): boolean => type.startsWith('visit:');

/** Own devices that wait to be confirmed, also those that asked before this page was opened. Newest first. */
export const useAskingDevices = (): readonly VisitView[] => {
  const queries = useQueryClient();
  const { data: me } = useMe();
  const reader = useConferenceReader();
  const { data } = useQuery({
    queryKey: VISITS,
    queryFn: () => api.get<VisitView[]>('/api/me/visits'),
    enabled: me !== undefined && !me.unconfirmed,
    retry: mayRetry,
  });
  useEffect(
    () =>
      reader?.onFact((fact) => {
        if (isAboutDevices(fact)) void queries.invalidateQueries({ queryKey: VISITS });
      }),
    [reader, queries],
  );
  return (data ?? []).filter((visit) => !visit.confirmed && !visit.current);
};
