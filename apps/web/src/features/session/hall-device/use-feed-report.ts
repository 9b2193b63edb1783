import { useEffect, useRef } from 'react';
import { useCommand } from '../../../realtime/index.js';
import { useHere } from '../frame/here.js';
import { feedToTell, type HallState } from './hall-state.policy.js';

/** Alarms the chair and tells remote people, by a fact, when the hall falls silent and when it is back. */
export const useFeedReport = (state: HallState): void => {
  const { live, session } = useHere();
  const tell = useCommand('stage:feed');
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  const feed = feedToTell(state, live.stage.hallFeed);
  useEffect(() => {
    // A refusal means that the session closed in between: then nobody needs to know.
    if (feed) void latest.current({ sessionId: session.id, feed }).catch(() => undefined);
  }, [feed, session.id]);
};
