import { useSyncExternalStore } from 'react';
import type { Observed } from '../observed.js';

export const useObserved = <T>(observed: Observed<T>): T => useSyncExternalStore(observed.subscribe, observed.value);
