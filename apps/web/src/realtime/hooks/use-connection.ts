import { useSyncExternalStore } from 'react';
import { realtime } from '../client/realtime.js';
import type { ConnectionState } from '../connection/connection-state.js';

/** State of the socket: whether to show the banner, and when it tries again. */
export const useConnection = (): ConnectionState => {
  const { state } = realtime.connection;
  return useSyncExternalStore(state.subscribe, state.value);
};

/** Tries now instead of after the wait: the banner's button. */
export const retryConnection = (): void => realtime.connection.retryNow();
