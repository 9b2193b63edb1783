import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Picture } from '../connection/stage-roster.view.js';

/** Shows a picture in the element that gets the returned ref. The size of the element decides the quality received. */
export const useVideoTrack = (track: Picture['track'] | undefined): RefObject<HTMLVideoElement | null> => {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (video === null || track === undefined) return;
    track.attach(video);
    return () => void track.detach(video);
  }, [track]);
  return element;
};
