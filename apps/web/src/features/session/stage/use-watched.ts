import { useSyncExternalStore } from 'react';

/** As the media's `Observed`, without loading the media. */
interface Watchable<T> {
  readonly value: () => T;
  readonly subscribe: (tell: () => void) => () => void;
}

const never = () => () => undefined;

/** The present value of something watched; `otherwise` (the same object each time) while it is not there. */
export const useWatched = <T>(watched: Watchable<T> | undefined, otherwise: T): T =>
  useSyncExternalStore(watched?.subscribe ?? never, watched?.value ?? (() => otherwise));
