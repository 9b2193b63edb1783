import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { realtime } from '../client/realtime.js';
import type { Reading, StreamReader } from '../streams/stream-reader.js';

const ENTERING: Reading<never> = { phase: 'entering' };
const nothing = () => () => undefined;
const entering = () => ENTERING;

/** Reads a stream as long as the component is there; undefined while it is not known who reads. */
export const useReading = <View>(streamId: string, reader: StreamReader<View> | undefined): Reading<View> => {
  useEffect(() => (reader ? realtime.keep(streamId) : undefined), [streamId, reader]);
  const subscribe = useCallback((tell: () => void) => (reader?.reading.subscribe ?? nothing)(tell), [reader]);
  const value: () => Reading<View> = reader ? reader.reading.value : entering;
  return useSyncExternalStore(subscribe, value);
};
