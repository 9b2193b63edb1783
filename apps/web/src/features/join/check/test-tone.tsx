import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playTestTone } from '../../../media/own-devices.js';
import { Button } from '../../../ui/index.js';

/** Two notes on the chosen loudspeaker. */
export const TestTone = ({ speakerId }: { speakerId: string | undefined }) => {
  const { t } = useTranslation('join');
  const [isPlaying, setPlaying] = useState(false);
  const play = () => {
    setPlaying(true);
    playTestTone(speakerId).then(
      () => setPlaying(false),
      () => setPlaying(false),
    );
  };
  return (
    <div className="join-tone">
      <Button icon={<SpeakerHighIcon aria-hidden />} onPress={play} isDisabled={isPlaying}>
        {isPlaying ? t('tonePlays') : t('tone')}
      </Button>
      <span className="th-meta">{t('headphones')}</span>
    </div>
  );
};
