import './microphone.css';
import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { MicrophoneSlashIcon } from '@phosphor-icons/react/dist/csr/MicrophoneSlash';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ERRORS, type ErrorCode } from '#contract';
import { Button, StatusWord } from '../../../ui/index.js';
import { TROUBLE } from '../sound/device-words.js';
import type { Booth } from './use-booth.js';

const isCode = (code: string | undefined): code is ErrorCode => code !== undefined && code in ERRORS;

const useWords = ({ state, isToggle, stage }: Booth): { title: string; hint: string } => {
  const { t } = useTranslation('booth');
  const { t: sentence } = useTranslation('errors');
  if (state === 'closed') return { title: t('offAir'), hint: '' };
  if (state === 'ended') {
    const refusal = stage?.refusal;
    return { title: t('ended'), hint: sentence(isCode(refusal) ? refusal : 'stage/removed') };
  }
  if (state === 'coughing')
    return { title: t('coughing'), hint: isToggle ? t('coughingToggleHint') : t('coughingHint') };
  return { title: t(state), hint: t(`${state}Hint`) };
};

const Drawing = ({ isOpen }: { isOpen: boolean }) => {
  const Icon = isOpen ? MicrophoneIcon : MicrophoneSlashIcon;
  return (
    <span className="booth-diamond" aria-hidden>
      <span>
        <Icon weight={isOpen ? 'fill' : 'regular'} />
      </span>
    </span>
  );
};

/** The one big button: on air or not. Filled when live, outlined when not; the words say it too. */
export const Microphone = ({ booth }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const { t: device } = useTranslation('sound');
  const { state, channel, rejoin } = booth;
  const { title, hint } = useWords(booth);
  const can = state === 'onAir' || state === 'offAir' || state === 'coughing';
  const inside = (
    <>
      <Drawing isOpen={state === 'onAir'} />
      <span className="booth-microphone-words">
        <span className="booth-microphone-title">{title}</span>
        <span className="booth-microphone-hint">{hint}</span>
      </span>
    </>
  );
  return (
    <div className="booth-microphone-place">
      {can ? (
        <AriaButton
          className="booth-microphone"
          data-state={state}
          data-cough-key
          aria-pressed={state === 'onAir'}
          aria-keyshortcuts="Control+D"
          onPress={channel.toggle}
        >
          {inside}
          <kbd className="booth-key">{t('keyMicrophone')}</kbd>
        </AriaButton>
      ) : (
        <div className="booth-microphone" data-state={state} role="status">
          {inside}
          {state === 'elsewhere' ? (
            <Button variant="primary" size="large" onPress={rejoin}>
              {t('elsewhereAct')}
            </Button>
          ) : null}
        </div>
      )}
      <div role="status">
        {channel.trouble ? (
          <>
            <StatusWord tone="bad">{device(TROUBLE.microphone[channel.trouble])}</StatusWord>
            <p>{t('withoutMicrophone')}</p>
          </>
        ) : null}
      </div>
    </div>
  );
};
