import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StageVideo } from '../../../media/index.js';
import { Tile } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { hallWords } from '../frame/words.js';
import { TROUBLE } from '../sound/device-words.js';
import type { HallNow } from './use-hall-now.js';

const StreamVideo = ({ stream, label }: { stream: MediaStream; label: string }) => {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} aria-label={label} autoPlay playsInline muted />;
};

const isSending = ({ state }: HallNow): boolean => state === 'live' || state === 'silent' || state === 'paused';

export interface HallPreviewProps {
  now: HallNow;
  /** The camera before the start; afterwards the picture that is sent. */
  camera: MediaStream | undefined;
}

/** What the others see of the hall. */
export const HallPreview = ({ now, camera }: HallPreviewProps) => {
  const { t } = useTranslation('hallDevice');
  const { t: sound } = useTranslation('sound');
  const { hall } = useHere();
  const own = now.stage.people.find(({ isSelf }) => isSelf)?.camera;
  const label = t('picture');
  if (!camera && (!own || own.isMuted)) {
    const { camera: trouble, microphone } = now.troubles;
    return (
      <p className="device-no-picture">
        {trouble ? sound(TROUBLE.camera[trouble]) : t('pictureNone')}
        {trouble && !microphone && isSending(now) ? ` ${t('stillSends')}` : null}
      </p>
    );
  }
  return (
    <div className="device-picture">
      <Tile place="hall" name={hallWords(hall)}>
        {camera ? <StreamVideo stream={camera} label={label} /> : null}
        {!camera && own ? <StageVideo track={own.track} label={label} /> : null}
      </Tile>
    </div>
  );
};
