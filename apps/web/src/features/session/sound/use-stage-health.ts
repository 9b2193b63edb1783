import { useQuery } from '@tanstack/react-query';
import type { HealthView, StageHealthView } from '#contract';
import { api, mayRetry } from '../../../realtime/index.js';

const POLL_MS = 15_000;

/**
 * Why there is no sound and no picture; undefined until it is known. Only for the few pages of those who run the session:
 * every answer costs the server a look at its parts.
 */
export const useStageHealth = (isMissing: boolean): StageHealthView['reason'] => {
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: () => api.get<HealthView>('/api/health'),
    enabled: isMissing,
    retry: mayRetry,
    refetchInterval: POLL_MS,
    staleTime: 0,
  });
  return isMissing ? data?.stage.reason : undefined;
};
