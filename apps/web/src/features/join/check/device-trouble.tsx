import { useTranslation } from 'react-i18next';
import type { DeviceError } from '../../../media/own-devices.js';
import { Banner, Button } from '../../../ui/index.js';

const WORDS = {
  camera: {
    browserDenied: 'cameraBrowserDenied',
    systemDenied: 'cameraSystemDenied',
    noneFound: 'cameraNoneFound',
    inUse: 'cameraInUse',
    unknown: 'cameraUnknown',
    insecure: 'insecure',
  },
  microphone: {
    browserDenied: 'microphoneBrowserDenied',
    systemDenied: 'microphoneSystemDenied',
    noneFound: 'microphoneNoneFound',
    inUse: 'microphoneInUse',
    unknown: 'microphoneUnknown',
    insecure: 'insecure',
  },
} as const;

interface DeviceTroubleProps {
  device: keyof typeof WORDS;
  error: DeviceError;
  retry: () => unknown;
}

/** Why a device does not open, what to do about it, and that it goes without. */
export const DeviceTrouble = ({ device, error, retry }: DeviceTroubleProps) => {
  const { t } = useTranslation('sound');
  const { t: join } = useTranslation('join');
  const { t: ui } = useTranslation('ui');
  return (
    <div className="join-trouble">
      <Banner
        kind="warning"
        title={t(WORDS[device][error])}
        act={error === 'insecure' ? null : <Button onPress={() => void retry()}>{ui('retry')}</Button>}
      >
        {join(device === 'camera' ? 'withoutCamera' : 'withoutMicrophone')}
      </Banner>
    </div>
  );
};
