import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 960px)');
const subscribe = (tell: () => void) => {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};

/** True where stage and panel stand side by side. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
