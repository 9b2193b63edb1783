import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { HeadphonesIcon } from '@phosphor-icons/react/dist/csr/Headphones';
import { MicrophoneSlashIcon } from '@phosphor-icons/react/dist/csr/MicrophoneSlash';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { ownName, useLanguageWord } from '../frame/use-language-word.js';
import { MoreSheet } from '../panel/more-sheet.js';
import { SoundGesture } from '../sound/sound-gesture.js';
import { useStageConnection } from '../stage/use-stage-connection.js';
import { TakeOver } from '../stage/take-over.js';
import { useStageNow, type StageNow } from '../stage/use-stage-now.js';
import { HallLanguageSheet } from './hall-language-sheet.js';

const useHallSound = (language: string | undefined) => {
  const { session, live } = useHere();
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  const { connection, isBroken } = useStageConnection({
    ...{ sessionId: session.id, mode: 'languagesOnly', language },
    isWanted: isRunning && language !== undefined,
    isAvailable: live.stage.available,
  });
  return { connection, isBroken, now: useStageNow(connection) };
};

const heardOf = ({ state, heard }: StageNow) => {
  if (state.kind === 'ended' && state.reason === 'duplicate') return 'stageElsewhere';
  if (heard === 'languagePaused') return 'hallPaused';
  return heard === 'language' ? 'hallHears' : 'hallWaits';
};

/** The interpretation on the own headphones. Code and connection come with the first choice, which is also the click that sound needs. */
export const HallFoot = () => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const router = useRouter();
  const word = useLanguageWord();
  const [language, setLanguage] = useState<string>();
  const [sheet, setSheet] = useState<'language' | 'more'>();
  const { live } = useHere();
  const { connection, isBroken, now } = useHallSound(language);
  const choose = (next: string | undefined) => {
    setLanguage(next);
    void connection?.sound.resume();
    setSheet(undefined);
  };
  const resume = useCallback(() => void connection?.sound.resume(), [connection]);
  const heard = isBroken ? 'hallBroken' : heardOf(now);
  return (
    <footer className="in-hall-foot">
      <SoundGesture isWaiting={now.needsGesture} onResume={resume}>
        {t('hallGesture')}
      </SoundGesture>
      <div className="in-hall-acts">
        <Button size="huge" wide icon={<HeadphonesIcon aria-hidden />} onPress={() => setSheet('language')}>
          {language === undefined ? t('hallListen') : ownName(language)}
        </Button>
        <Button
          size="huge"
          icon={<DotsThreeIcon weight="bold" aria-hidden />}
          aria-label={ui('more')}
          onPress={() => setSheet('more')}
        />
      </div>
      <p className="in-hall-hint th-meta" role="status">
        {language === undefined ? <MicrophoneSlashIcon size={18} aria-hidden /> : null}
        <span>
          {language === undefined || !live.stage.available
            ? t('hallNoSending')
            : t(heard, { language: word(language) })}
        </span>
        {heard === 'stageElsewhere' ? <TakeOver connection={connection} size="small" /> : null}
      </p>
      <HallLanguageSheet
        isOpen={sheet === 'language'}
        onClose={() => setSheet(undefined)}
        language={language}
        onChoose={choose}
      />
      <MoreSheet
        isOpen={sheet === 'more'}
        onClose={() => setSheet(undefined)}
        onLeave={() => void router.navigate({ href: '/' })}
      />
    </footer>
  );
};
