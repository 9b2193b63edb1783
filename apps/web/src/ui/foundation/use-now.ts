import { useEffect, useState } from 'react';

/** The present as a Date, renewed every `everyMs` milliseconds. */
export const useNow = (everyMs = 1000): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
