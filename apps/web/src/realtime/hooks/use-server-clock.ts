import { useEffect, useState } from 'react';
import { realtime } from '../client/realtime.js';

/** The server's present, renewed every `everyMs` milliseconds: countdowns agree on all devices, whatever their clocks say. */
export const useServerClock = (everyMs = 1_000): Date => {
  const [now, setNow] = useState(realtime.clock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(realtime.clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
