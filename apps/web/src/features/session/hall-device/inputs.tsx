import { FadersIcon } from '@phosphor-icons/react/dist/csr/Faders';
import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { VideoCameraIcon } from '@phosphor-icons/react/dist/csr/VideoCamera';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { playTestTone, useDevices, type HallDeviceChoice } from '../../../media/index.js';
import { Button, ChoiceRows, Panel, StatusWord, Switch } from '../../../ui/index.js';
import { DevicePicker } from '../sound/device-picker.js';
import { TROUBLE } from '../sound/device-words.js';
import type { HallNow } from './use-hall-now.js';
import type { KeptChoice } from './use-kept-choice.js';

interface InputsProps {
  now: HallNow;
  kept: KeptChoice;
}

type Ids = Partial<Record<'microphoneId' | 'cameraId' | 'speakerId', string>>;

/** Exchanges one device; undefined means that the system chooses. */
const withDevice = (choice: HallDeviceChoice, key: keyof Ids, id: string | undefined): HallDeviceChoice => {
  const { [key]: _, ...rest } = choice;
  return id === undefined ? rest : { ...rest, [key]: id };
};

const Source = ({ kept: { choice, choose } }: InputsProps) => {
  const { t } = useTranslation('hallDevice');
  const choices = [
    { id: 'cleanFeed', label: t('cleanFeed'), hint: t('cleanFeedHint'), icon: <FadersIcon size={24} aria-hidden /> },
    {
      ...{ id: 'roomMicrophone', label: t('roomMicrophone'), hint: t('roomMicrophoneHint') },
      icon: <MicrophoneIcon size={24} aria-hidden />,
    },
  ];
  const change = (id: string) => choose({ ...choice, input: id === 'cleanFeed' ? id : 'roomMicrophone' });
  return <ChoiceRows label={t('source')} choices={choices} value={choice.input} onChange={change} />;
};

const Troubles = ({ now: { troubles } }: Pick<InputsProps, 'now'>) => {
  const { t } = useTranslation('sound');
  return (
    <div role="status" className="device-troubles">
      {troubles.microphone ? <StatusWord tone="bad">{t(TROUBLE.microphone[troubles.microphone])}</StatusWord> : null}
      {troubles.camera ? <StatusWord tone="warn">{t(TROUBLE.camera[troubles.camera])}</StatusWord> : null}
    </div>
  );
};

const Pickers = ({ now, kept: { choice, choose } }: InputsProps) => {
  const { t } = useTranslation('hallDevice');
  const { t: words } = useTranslation('sound');
  const { microphones, cameras, speakers, refresh } = useDevices();
  // Names are hidden until a device was opened once.
  useEffect(() => void refresh(), [now.meter]); // eslint-disable-line react-hooks/exhaustive-deps
  const pick = (key: keyof Ids) => (id: string | undefined | null) =>
    choose(withDevice({ ...choice, ...(key === 'cameraId' && { hasCamera: id !== null }) }, key, id ?? undefined));
  return (
    <>
      <DevicePicker
        label={t('soundIn')}
        icon={<MicrophoneIcon size={24} aria-hidden />}
        devices={microphones}
        chosen={choice.microphoneId}
        onChange={pick('microphoneId')}
      />
      <DevicePicker
        label={words('camera')}
        icon={<VideoCameraIcon size={24} aria-hidden />}
        devices={cameras}
        chosen={choice.hasCamera ? choice.cameraId : null}
        onChange={pick('cameraId')}
        noneLabel={t('noCamera')}
      />
      <div className="device-out">
        <DevicePicker
          label={t('soundOut')}
          icon={<SpeakerHighIcon size={24} aria-hidden />}
          devices={speakers}
          chosen={choice.speakerId}
          onChange={pick('speakerId')}
        />
        <Button onPress={() => void playTestTone(choice.speakerId)}>{t('testTone')}</Button>
      </div>
    </>
  );
};

/** Where sound and picture come from and where the others are heard; may be changed while sending. */
export const Inputs = ({ now, kept }: InputsProps) => {
  const { t } = useTranslation('hallDevice');
  return (
    <div className="device-inputs">
      <Panel title={t('inputs')} padded>
        <div className="device-choices">
          <Source now={now} kept={kept} />
          <Troubles now={now} />
          <Pickers now={now} kept={kept} />
          <Switch isSelected={kept.isSmall} onChange={kept.sendSmall}>
            {t('smallPicture')}
          </Switch>
          {kept.isStarted ? (
            <StatusWord tone={now.isAwake ? 'ok' : 'warn'}>{now.isAwake ? t('awake') : t('notAwake')}</StatusWord>
          ) : null}
        </div>
      </Panel>
    </div>
  );
};
