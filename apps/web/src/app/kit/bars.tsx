import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { HeadphonesIcon } from '@phosphor-icons/react/dist/csr/Headphones';
import { MicrophoneSlashIcon } from '@phosphor-icons/react/dist/csr/MicrophoneSlash';
import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { VideoCameraSlashIcon } from '@phosphor-icons/react/dist/csr/VideoCameraSlash';
import { Control, ControlBar } from '../../ui/index.js';
import { useSamples } from './use-samples.js';

export const BarsCard = () => {
  const words = useSamples();
  return (
    <ControlBar label={words.stage} end={<Control icon={<SignOutIcon aria-hidden />} label={words.leave} tone="bad" />}>
      <Control icon={<MicrophoneSlashIcon aria-hidden />} label={words.microphone} state={words.off} pressed={false} />
      <Control icon={<VideoCameraSlashIcon aria-hidden />} label={words.camera} state={words.off} pressed={false} />
      <Control icon={<HandPalmIcon weight="fill" aria-hidden />} label={words.raise} state="3" isOn pressed />
      <Control icon={<HeadphonesIcon aria-hidden />} label="Русский" tone="booth" />
    </ControlBar>
  );
};
