import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { realtime } from '../../../realtime/index.js';
import { useHere } from '../frame/here.js';

const EVERY_MS = 10_000;

/** Who is here now: asked every ten seconds, and when the stage has changed. */
export const usePresent = () => {
  const { session, live } = useHere();
  const { data, refetch, error } = useQuery({
    queryKey: ['present', session.id],
    queryFn: () => realtime.send('presence:list', { sessionId: session.id }),
    refetchInterval: EVERY_MS,
  });
  const { people } = live.stage;
  useEffect(() => void refetch(), [refetch, people]);
  return { people: data?.people, error };
};
