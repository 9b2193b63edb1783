import { useEffect, useMemo, useRef } from 'react';
import type { FactType, FactView, Refusal } from '#contract';
import { realtime } from '../client/realtime.js';
import type { SessionView } from '../streams/session-view.js';
import type { Reading, StreamReader } from '../streams/stream-reader.js';
import { useConference } from './use-conference.js';
import { useMe } from './use-me.js';
import { useReading } from './use-reading.js';

const useReader = (sessionId: string): StreamReader<SessionView> | undefined => {
  const me = useMe().data?.person.id;
  return useMemo(() => (me === undefined ? undefined : realtime.session(sessionId, me)), [sessionId, me]);
};

/**
 * A session as this person may see it, live. `phase` is `entering`, `refused` (with `refusal`) or `reading` (with `view`,
 * `isLive`, `asOf`). Several components may ask for the same session; there is one stream.
 */
export const useSession = (sessionId: string): Reading<SessionView> => {
  const { error } = useMe();
  // Releases come by the conference's stream: they may change what this person may see here.
  useConference();
  const reading = useReading(sessionId, useReader(sessionId));
  return error && reading.phase === 'entering'
    ? { phase: 'refused', refusal: error.refusal satisfies Refusal }
    : reading;
};

/** Calls back for every fact of one type as it arrives: for what happens once (a toast, a muted microphone). */
export const useSessionFact = <T extends FactType>(
  sessionId: string,
  type: T,
  told: (fact: Extract<FactView, { type: T }>) => void,
): void => {
  const reader = useReader(sessionId);
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(
    () =>
      reader?.onFact((fact) => {
        if (fact.type === type) latest.current(fact as Extract<FactView, { type: T }>);
      }),
    [reader, type],
  );
};
