import type { Picture } from '../connection/stage-roster.view.js';
import { useVideoTrack } from './use-video-track.js';

type StageVideoProps = {
  readonly track: Picture['track'];
  /** What the picture shows, in the reader's language. */
  readonly label: string;
  /** A person sees the own picture as in a mirror. */
  readonly isMirrored?: boolean;
  readonly className?: string;
};

/** A picture of the stage. Sound never comes from here: the mixer has it. */
export const StageVideo = ({ track, label, isMirrored = false, className }: StageVideoProps) => {
  const video = useVideoTrack(track);
  return (
    <video
      ref={video}
      className={className}
      data-mirrored={isMirrored || undefined}
      aria-label={label}
      autoPlay
      playsInline
      muted
    />
  );
};
