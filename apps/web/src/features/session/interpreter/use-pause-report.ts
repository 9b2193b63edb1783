import { useEffect, useRef } from 'react';
import type { OwnState } from '../../../media/index.js';
import { useCommand } from '../../../realtime/index.js';

/** Milliseconds: a shorter silence is a cough. */
const COUGH_MS = 2_000;

/** Tells everybody that the own channel pauses, and that it goes on. */
export const usePauseReport = (sessionId: string, channel: OwnState): void => {
  const tell = useCommand('booth:pause');
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  const hasChannel = channel === 'live' || channel === 'muted';
  const paused = channel === 'muted';
  useEffect(() => {
    if (!hasChannel) return;
    // A refusal means that the session closed in between: then nobody needs to know.
    const say = () => void latest.current({ sessionId, paused }).catch(() => undefined);
    const timer = setTimeout(say, paused ? COUGH_MS : 0);
    return () => clearTimeout(timer);
  }, [sessionId, hasChannel, paused]);
};
