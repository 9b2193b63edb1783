import { useEffect, useRef, useState, type RefObject } from 'react';
import type { StageConnection } from '../../../media/index.js';

export interface LastFrame {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Milliseconds of this device's clock; undefined while the picture is live or there never was one. */
  readonly takenAt: number | undefined;
}

const draw = (video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean => {
  if (video.videoWidth === 0) return false;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return true;
};

/** Keeps the last picture of the box when the line breaks: it is drawn before the video is taken away. */
export const useLastFrame = (connection: StageConnection | undefined): LastFrame => {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [takenAt, setTakenAt] = useState<number>();
  useEffect(() => {
    if (!connection) return;
    return connection.state.subscribe(() => {
      const { kind } = connection.state.value();
      if (kind === 'live' || kind === 'ended') return setTakenAt(undefined);
      const video = box.current?.querySelector('video');
      if (video && canvas.current && draw(video, canvas.current)) setTakenAt(Date.now());
    });
  }, [connection]);
  return { box, canvas, takenAt };
};
