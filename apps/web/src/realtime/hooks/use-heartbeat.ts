import { useEffect } from 'react';
import { limits } from '#contract';
import { realtime } from '../client/realtime.js';
import { useConnection } from './use-connection.js';

/** Says every 15 s that this person's session page is open, at once when the connection is back. */
export const useHeartbeat = (sessionId: string, everyMs: number = limits.heartbeatMs): void => {
  const { kind } = useConnection();
  useEffect(() => {
    if (kind !== 'online') return;
    realtime.beat(sessionId);
    const timer = setInterval(() => realtime.beat(sessionId), everyMs);
    return () => clearInterval(timer);
  }, [sessionId, everyMs, kind]);
};
