import { useSyncExternalStore } from 'react';

const three = window.matchMedia('(min-width: 1280px)');
const two = window.matchMedia('(min-width: 960px)');
const subscribe = (tell: () => void) => {
  for (const query of [three, two]) query.addEventListener('change', tell);
  return () => {
    for (const query of [three, two]) query.removeEventListener('change', tell);
  };
};

/** How many columns stand side by side: three on a desk, two on a tablet, one on a phone. */
export const useColumns = (): 1 | 2 | 3 =>
  useSyncExternalStore(subscribe, () => (three.matches ? 3 : two.matches ? 2 : 1));
