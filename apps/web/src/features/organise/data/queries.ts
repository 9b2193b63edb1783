import { queryOptions } from '@tanstack/react-query';
import type {
  AttendanceBoardView,
  DelegationView,
  DraftView,
  PersonRowView,
  ReleaseView,
  SessionAttendanceView,
  VisitView,
} from '#contract';
import { api, mayRetry } from '../../../realtime/index.js';

/** The draft of the conference with what the next release would change. */
export const draftQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['draft', conferenceId],
    queryFn: () => api.get<DraftView>(`/api/conferences/${conferenceId}/draft`),
    retry: mayRetry,
  });

/** All releases. */
export const releasesQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['releases', conferenceId],
    queryFn: () => api.get<ReleaseView[]>(`/api/conferences/${conferenceId}/releases`),
    retry: mayRetry,
  });

export const peopleQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['people', conferenceId],
    queryFn: () => api.get<PersonRowView[]>(`/api/conferences/${conferenceId}/people`),
    retry: mayRetry,
  });

/** By name; only organisers may ask. */
export const delegationsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['delegations', conferenceId],
    queryFn: () => api.get<DelegationView[]>(`/api/conferences/${conferenceId}/delegations`),
    retry: mayRetry,
  });

/** Second devices that wait for somebody's word. Asked every ten seconds: people stand before a closed page. */
export const unconfirmedQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['unconfirmed', conferenceId],
    queryFn: () => api.get<VisitView[]>(`/api/conferences/${conferenceId}/unconfirmed-visits`),
    retry: mayRetry,
    refetchInterval: 10_000,
  });

export const devicesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['devices', personId],
    queryFn: () => api.get<VisitView[]>(`/api/people/${personId}/visits`),
    retry: mayRetry,
  });

/** The board of one local day, or of the venue's today. */
export const boardQuery = (conferenceId: string, day: string | undefined) =>
  queryOptions({
    queryKey: ['attendance', conferenceId, day ?? 'today'],
    queryFn: () =>
      api.get<AttendanceBoardView>(`/api/conferences/${conferenceId}/attendance${day ? `?day=${day}` : ''}`),
    retry: mayRetry,
    refetchInterval: 5_000,
  });

/** Everybody of one session; with a person also that person's evidence. */
export const sessionAttendanceQuery = (sessionId: string, personId?: string) =>
  queryOptions({
    queryKey: ['session-attendance', sessionId, personId ?? 'all'],
    queryFn: () =>
      api.get<SessionAttendanceView>(`/api/sessions/${sessionId}/attendance${personId ? `?personId=${personId}` : ''}`),
    retry: mayRetry,
    refetchInterval: 5_000,
  });
