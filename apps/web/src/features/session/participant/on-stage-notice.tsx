import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../realtime/index.js';
import { Button, Chip, FloorSheet } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { useLanguageWord } from '../frame/use-language-word.js';
import { hallWords } from '../frame/words.js';
import type { OwnDevices } from '../stage/use-own-devices.js';
import type { StageNow } from '../stage/use-stage-now.js';

/** After the yes: the microphone opens by the person's own click; later a line that says so, and the way back. */
export const OnStageNotice = ({ now, devices }: { now: StageNow; devices: OwnDevices }) => {
  const { t } = useTranslation('session');
  const { live, me, session, hall } = useHere();
  const word = useLanguageWord();
  const demote = useCommand('stage:demote');
  const act = useAct();
  if (!live.mine.sources.includes('microphone') || now.state.kind !== 'live') return null;
  const off = async () => {
    await devices.closeAll();
    await act(() => demote({ sessionId: session.id, personId: me.person.id }));
  };
  const leave = <Button onPress={() => void off()}>{t('leaveStage')}</Button>;
  if (now.own.microphone === 'live') {
    return (
      <div className="on-stage">
        <Chip tone="accent" icon={<MicrophoneIcon size={18} weight="fill" aria-hidden />}>
          {t('youAreHeard')}
        </Chip>
        {leave}
      </div>
    );
  }
  const booths = live.stage.booths.map(({ language }) => word(language)).join(', ');
  return (
    <FloorSheet
      title={t('onStageTitle')}
      act={
        <>
          <Button
            size="large"
            variant="primary"
            icon={<MicrophoneIcon weight="fill" aria-hidden />}
            isDisabled={!now.own.mayPublish.microphone}
            onPress={() => void devices.openMicrophone()}
          >
            {t('openMicrophone')}
          </Button>
          {leave}
        </>
      }
    >
      {booths ? t('hearYouBooths', { hall: hallWords(hall), booths }) : t('hearYou', { hall: hallWords(hall) })}
    </FloorSheet>
  );
};
