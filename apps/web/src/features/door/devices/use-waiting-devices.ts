import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WaitingVisitView } from '#contract';
import { api, mayRetry, Refused } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';

/** Somebody stands before a closed page and waits. */
const POLL_MS = 5_000;

/** Second devices that wait for a word of staff, oldest first, and the two words. */
export const useWaitingDevices = (conferenceId: string) => {
  const { t: errors } = useTranslation('errors');
  const queries = useQueryClient();
  const queryKey = ['unconfirmed', conferenceId];
  const { data: visits = [] } = useQuery({
    queryKey,
    queryFn: () => api.get<WaitingVisitView[]>(`/api/conferences/${conferenceId}/unconfirmed-visits`),
    retry: mayRetry,
    refetchInterval: POLL_MS,
  });
  const { mutate: decide } = useMutation({
    mutationFn: ({ visitId, act }: { visitId: string; act: 'confirm' | 'revoke' }) =>
      api.post(`/api/visits/${visitId}/${act}`),
    onError: (error) => toast(errors(error instanceof Refused ? error.code : 'server/failed'), { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return { visits, decide };
};
