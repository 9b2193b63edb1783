import { CameraRotateIcon } from '@phosphor-icons/react/dist/csr/CameraRotate';
import { CameraSlashIcon } from '@phosphor-icons/react/dist/csr/CameraSlash';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/index.js';
import { readBadges, type CameraState } from './badge-camera.js';

export interface CameraViewProps {
  /** What a code is read for now: in or out. */
  purpose: string;
  isPaused: boolean;
  onText: (text: string) => void;
}

const Corners = () => (
  <svg className="door-frame" viewBox="0 0 100 100" aria-hidden>
    <path d="M2 22V2h20M78 2h20v20M98 78v20H78M22 98H2V78" />
  </svg>
);

/** The camera's picture with a frame for the badge; says what to do where there is none. */
export const CameraView = ({ purpose, isPaused, onText }: CameraViewProps) => {
  const { t } = useTranslation('door');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const [facing, setFacing] = useState<'environment' | 'user'>('environment');
  const [round, setRound] = useState(0);
  const tell = useEffectEvent(onText);
  const paused = useEffectEvent(() => isPaused);
  const now = useEffectEvent(() => purpose);
  useEffect(() => {
    if (!video.current) return undefined;
    return readBadges(facing, {
      video: video.current,
      onText: (text) => tell(text),
      onState: setState,
      purpose: () => now(),
      isPaused: () => paused(),
    });
  }, [facing, round]);
  const isOff = state === 'denied' || state === 'missing';
  return (
    <div className="door-camera" data-state={state}>
      {/* A picture without sound: there is nothing to caption. */}
      <video ref={video} muted playsInline aria-label={t('cameraPicture')} />
      {state === 'reading' ? <Corners /> : null}
      {isOff ? (
        <div className="door-camera-off">
          <CameraSlashIcon size={36} aria-hidden />
          <p>{state === 'denied' ? t('cameraDenied') : t('cameraMissing')}</p>
          <Button onPress={() => setRound(round + 1)}>{t('cameraRetry')}</Button>
        </div>
      ) : (
        <p className="door-camera-words" role="status">
          {state === 'reading' ? t('cameraHold') : t('cameraStarting')}
        </p>
      )}
      {state === 'reading' ? (
        <span className="door-camera-turn">
          <Button
            icon={<CameraRotateIcon size={22} aria-hidden />}
            aria-label={t('cameraTurn')}
            onPress={() => setFacing(facing === 'user' ? 'environment' : 'user')}
          />
        </span>
      ) : null}
    </div>
  );
};
