import { queryOptions } from '@tanstack/react-query';
import type { MeView, ProgrammeView } from '#contract';
import { Refused } from '../refused.js';
import { api } from './request.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Refused;
  }
}

const TRIES = 4;

/** Whether TanStack Query shall ask again: only what may succeed unchanged. */
export const mayRetry = (failures: number, error: Refused): boolean => error.refusal.retry && failures < TRIES;

/** Who this browser is. Refused with `visit/required` or `visit/revoked` when it is nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => api.get<MeView>('/api/me'),
  retry: mayRetry,
  staleTime: 60_000,
});

export const programmeKey = (conferenceId: string) => ['programme', conferenceId] as const;

/** The released programme of the own conference. Refused with `release/none` before the first release. */
export const programmeQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: programmeKey(conferenceId),
    queryFn: () => api.get<ProgrammeView>(`/api/conferences/${conferenceId}/programme`),
    retry: mayRetry,
    staleTime: 60_000,
  });
