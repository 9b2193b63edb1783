import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { personWords, useLanguage } from '../../../i18n/index.js';
import { Tile } from '../../../ui/index.js';
import { useHere } from '../here.js';

/** The own picture as others would see it, mirrored as everybody expects of a mirror. */
export const CameraPicture = ({ camera }: { camera: MediaStream | undefined }) => {
  const { t } = useTranslation('join');
  const { me } = useHere();
  const { name, town } = personWords(me.person, useLanguage());
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera ?? null;
  }, [camera]);
  return (
    <Tile place="remote" name={[name, town].filter(Boolean).join(', ')} level={0}>
      {camera ? (
        <video ref={video} className="join-mirror" autoPlay playsInline muted aria-label={t('ownPicture')} />
      ) : undefined}
    </Tile>
  );
};
