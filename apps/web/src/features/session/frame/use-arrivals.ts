import { useEffect, useRef } from 'react';

/** Calls back once for each id that was not there when the component came. */
export const useArrivals = (ids: readonly string[], arrived: (id: string) => void): void => {
  const known = useRef<Set<string>>(undefined);
  const latest = useRef(arrived);
  useEffect(() => {
    latest.current = arrived;
  });
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    if (before) for (const id of ids) if (!before.has(id)) latest.current(id);
  }, [ids]);
};
