import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../../../media/index.js';
import { Panel } from '../../../ui/index.js';
import { DevicePicker } from '../sound/device-picker.js';
import type { Booth } from './use-booth.js';

/** Headset and loudspeaker; the microphone may be exchanged on air. */
export const BoothDevices = ({ booth: { ownMeter, incoming, microphoneId, switchMicrophone } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const { t: words } = useTranslation('sound');
  const { microphones, speakers, refresh } = useDevices();
  // Names are hidden until a device was opened once.
  useEffect(() => void refresh(), [ownMeter]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <Panel title={t('devices')} padded>
      <div className="booth-devices">
        <DevicePicker
          label={words('microphone')}
          icon={<MicrophoneIcon size={20} aria-hidden />}
          devices={microphones}
          chosen={microphoneId ?? undefined}
          onChange={(id) => switchMicrophone(id ?? null)}
        />
        <DevicePicker
          label={words('speaker')}
          icon={<SpeakerHighIcon size={20} aria-hidden />}
          devices={speakers}
          chosen={incoming.speakerId ?? undefined}
          onChange={(id) => incoming.chooseSpeaker(id ?? null)}
        />
      </div>
    </Panel>
  );
};
