import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { VideoCameraIcon } from '@phosphor-icons/react/dist/csr/VideoCamera';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceList, DeviceOption, Preview } from '../../../media/own-devices.js';
import { Select } from '../../../ui/index.js';
import type { OwnChoice, useOwnChoice } from './use-own-choice.js';

interface PickersProps {
  devices: DeviceList;
  choice: OwnChoice;
  choose: ReturnType<typeof useOwnChoice>[1];
  preview: Preview;
}

/** Which camera, microphone and loudspeaker; shown once the browser tells their names. */
export const Pickers = ({ devices, choice, choose, preview }: PickersProps) => {
  const { t } = useTranslation('sound');
  if (!devices.hasNames) return null;
  return (
    <div className="join-pickers">
      <Picker
        label={t('camera')}
        icon={<VideoCameraIcon size={20} aria-hidden />}
        options={devices.cameras}
        value={choice.cameraId}
        onChange={(id) => {
          choose('cameraId', id);
          void preview.openCamera(id);
        }}
      />
      <Picker
        label={t('microphone')}
        icon={<MicrophoneIcon size={20} aria-hidden />}
        options={devices.microphones}
        value={choice.microphoneId}
        onChange={(id) => {
          choose('microphoneId', id);
          void preview.openMicrophone(id);
        }}
      />
      <Picker
        label={t('speaker')}
        icon={<SpeakerHighIcon size={20} aria-hidden />}
        options={devices.speakers}
        value={choice.speakerId}
        onChange={(id) => choose('speakerId', id)}
      />
    </div>
  );
};

interface PickerProps {
  label: string;
  icon: ReactNode;
  options: readonly DeviceOption[];
  value: string | undefined;
  onChange: (id: string) => void;
}

/** Nothing to pick from: not shown. A kept device that is not there now makes place for the first. */
const Picker = ({ label, icon, options, value, onChange }: PickerProps) => {
  const { t } = useTranslation('sound');
  const [first] = options;
  if (!first) return null;
  const named = options.map(({ id, label: name }, index) => ({
    id,
    label: name || t('deviceNth', { number: index + 1 }),
  }));
  const chosen = options.some(({ id }) => id === value) ? value : undefined;
  return (
    <Select label={label} labelHidden icon={icon} options={named} value={chosen ?? first.id} onChange={onChange} />
  );
};
