import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, Button } from '../../../ui/index.js';
import { TROUBLE } from '../sound/device-words.js';
import type { OwnTrouble } from '../stage/use-own-devices.js';
import type { SourceControlProps } from './stage-controls.js';

const SCREEN = {
  browserDenied: 'deviceBrowserDenied',
  systemDenied: 'deviceSystemDenied',
  noneFound: 'deviceNoneFound',
  inUse: 'deviceInUse',
  insecure: 'deviceInsecure',
  unknown: 'deviceUnknown',
} as const;

const useWords = () => {
  const { t } = useTranslation('session');
  const { t: sound } = useTranslation('sound');
  return ({ source, kind }: OwnTrouble): { title: string; hint: string } => {
    if (source === 'screen') return { title: t(SCREEN[kind]), hint: t('withoutCamera') };
    return {
      title: sound(TROUBLE[source][kind]),
      hint: source === 'camera' ? t('withoutCamera') : t('withoutMicrophone'),
    };
  };
};

/** A device of one's own did not open: why and what to do, what works without it, and the same once more. */
export const DeviceTrouble = ({ own, devices }: SourceControlProps) => {
  const { t } = useTranslation('ui');
  const words = useWords();
  const { trouble } = devices;
  const place = useRef<HTMLDivElement>(null);
  // On a phone the button is at the foot, and the page may be scrolled away from its head.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [trouble]);
  // Who may no longer show it is not told again.
  if (!trouble || !own.mayPublish[trouble.source]) return null;
  const again = { microphone: devices.openMicrophone, camera: devices.openCamera, screen: devices.openScreen };
  const { title, hint } = words(trouble);
  return (
    <div ref={place}>
      <Banner
        kind="warning"
        title={title}
        act={<Button onPress={() => void again[trouble.source]()}>{t('retry')}</Button>}
      >
        {hint}
      </Banner>
    </div>
  );
};
