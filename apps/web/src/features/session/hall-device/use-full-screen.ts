import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Shows one element on the whole screen; `isPossible` is false where the browser cannot (telephones). Escape ends it. */
export const useFullScreen = (element: RefObject<HTMLElement | null>) => {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  // A browser that forbids it leaves everything as it is: the pictures are on the page, too.
  const enter = useCallback(() => void element.current?.requestFullscreen().catch(() => undefined), [element]);
  return { isFull, enter, isPossible: document.fullscreenEnabled };
};
