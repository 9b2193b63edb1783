import { useQuery } from '@tanstack/react-query';
import type { AttendanceBoardView, HallOccupancyView } from '#contract';
import { api, mayRetry } from '../../../realtime/index.js';
import type { QueueState } from '../queue/scan-queue.js';

const POLL_MS = 5_000;

/** People in the hall now: other doors count too, so the board is asked every few seconds; the own answers come at once. */
export const useOccupancy = (
  conferenceId: string,
  hallId: string,
  state: QueueState,
): HallOccupancyView | undefined => {
  const own = state.halls[hallId];
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['attendance', conferenceId],
    queryFn: () => api.get<AttendanceBoardView>(`/api/conferences/${conferenceId}/attendance`),
    retry: mayRetry,
    refetchInterval: POLL_MS,
    staleTime: 0,
  });
  const running = data?.sessions.find(
    (session) => session.hallId === hallId && (session.state === 'open' || session.state === 'paused'),
  );
  const told = state.scans.find(({ receipt }) => receipt)?.item.at;
  const isOwnNewer = own && told !== undefined && Date.parse(told) > dataUpdatedAt;
  if (!running || isOwnNewer) return own;
  return { inside: running.hall, limit: running.limit };
};
