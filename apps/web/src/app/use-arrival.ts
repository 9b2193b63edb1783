import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Puts the focus on the page after a change of page, so that keyboard and screen reader start there. */
export const useArrival = () => {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) main.current?.focus({ preventScroll: true });
    before.current = path ?? before.current;
  }, [path]);
  return main;
};
