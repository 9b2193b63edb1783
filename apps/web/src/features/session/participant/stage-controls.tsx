import { HeadphonesIcon } from '@phosphor-icons/react/dist/csr/Headphones';
import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { MicrophoneSlashIcon } from '@phosphor-icons/react/dist/csr/MicrophoneSlash';
import { ScreencastIcon } from '@phosphor-icons/react/dist/csr/Screencast';
import { VideoCameraIcon } from '@phosphor-icons/react/dist/csr/VideoCamera';
import { VideoCameraSlashIcon } from '@phosphor-icons/react/dist/csr/VideoCameraSlash';
import { useTranslation } from 'react-i18next';
import type { Own } from '../../../media/index.js';
import { Control, toast } from '../../../ui/index.js';
import { ownName } from '../frame/use-language-word.js';
import type { OwnDevices } from '../stage/use-own-devices.js';

const STATES = { off: 'micOff', muted: 'micOff', lost: 'micLost', live: 'micOn' } as const;

export interface SourceControlProps {
  own: Own;
  devices: OwnDevices;
}

/** Locked until the chair has asked; then opened and closed by the person alone. */
export const MicrophoneControl = ({ own, devices }: SourceControlProps) => {
  const { t } = useTranslation('session');
  const isOpen = own.microphone === 'live';
  if (!own.mayPublish.microphone) {
    return (
      <Control
        icon={<MicrophoneSlashIcon aria-hidden />}
        label={t('microphone')}
        state={t('micLocked')}
        onPress={() => toast(t('micLockedWhy'))}
      />
    );
  }
  return (
    <Control
      icon={isOpen ? <MicrophoneIcon weight="fill" aria-hidden /> : <MicrophoneSlashIcon aria-hidden />}
      label={t('microphone')}
      state={t(STATES[own.microphone])}
      isOn={isOpen}
      pressed={isOpen}
      onPress={() => void (isOpen ? devices.closeMicrophone() : devices.openMicrophone())}
    />
  );
};

export const CameraControl = ({ own, devices }: SourceControlProps) => {
  const { t } = useTranslation('session');
  const isOpen = own.camera === 'live';
  const may = own.mayPublish.camera;
  return (
    <Control
      icon={isOpen ? <VideoCameraIcon weight="fill" aria-hidden /> : <VideoCameraSlashIcon aria-hidden />}
      label={t('camera')}
      state={may ? t(isOpen ? 'cameraOn' : 'cameraOff') : t('cameraOff')}
      isOn={isOpen}
      {...(may && { pressed: isOpen })}
      onPress={() => {
        if (!may) toast(t('cameraLockedWhy'));
        else void (isOpen ? devices.closeCamera() : devices.openCamera());
      }}
    />
  );
};

/** Only for those who may show a screen. */
export const ScreenControl = ({ own, devices }: SourceControlProps) => {
  const { t } = useTranslation('session');
  if (!own.mayPublish.screen || !('getDisplayMedia' in (navigator.mediaDevices ?? {}))) return null;
  const isOpen = own.screen === 'live';
  return (
    <Control
      icon={<ScreencastIcon weight={isOpen ? 'fill' : 'regular'} aria-hidden />}
      label={t('screen')}
      state={t(isOpen ? 'screenOn' : 'screenOff')}
      isOn={isOpen}
      pressed={isOpen}
      onPress={() => void (isOpen ? devices.closeScreen() : devices.openScreen())}
    />
  );
};

/** Which language is heard; opens the choice. */
export const LanguageControl = ({ language, onPress }: { language: string | undefined; onPress: () => void }) => {
  const { t } = useTranslation('session');
  return (
    <Control
      icon={<HeadphonesIcon aria-hidden />}
      tone="booth"
      label={language === undefined ? t('original') : ownName(language)}
      state={language === undefined ? t('originalState') : t('interpreted')}
      onPress={onPress}
    />
  );
};
