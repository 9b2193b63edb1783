import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 960px)';

const subscribe = (tell: () => void): (() => void) => {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** Room for the grid. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
