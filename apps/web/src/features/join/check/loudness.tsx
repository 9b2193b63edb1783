import { useTranslation } from 'react-i18next';
import { decibels, meterShare, useLevel, type LevelMeter as Meter } from '../../../media/own-devices.js';
import { useState } from 'react';
import { Button, LevelMeter, StatusWord } from '../../../ui/index.js';

/** Louder than this is speech and not the room. Decibels below full scale. */
const SPEECH_DB = -45;

interface LoudnessProps {
  meter: Meter | undefined;
  /** The browser waits for a click before it measures. */
  needsGesture: boolean;
  resume: () => unknown;
}

/** "Say a sentence": bars that move, and a word once something was heard. */
export const Loudness = ({ meter, needsGesture, resume }: LoudnessProps) => {
  const { t } = useTranslation('join');
  const { t: sound } = useTranslation('sound');
  const level = useLevel(meter);
  const wasHeard = useHeard(decibels(level.rms) > SPEECH_DB);
  return (
    <div className="join-level">
      <div className="join-level-head">
        <strong>{t('speak')}</strong>
        {wasHeard ? (
          <StatusWord tone="ok">{sound('levelGood')}</StatusWord>
        ) : (
          <span className="th-meta">{t('listening')}</span>
        )}
      </div>
      {needsGesture ? (
        <Button onPress={() => void resume()}>{sound('gestureAct')}</Button>
      ) : (
        <LevelMeter label={t('level')} level={meterShare(level)} />
      )}
    </div>
  );
};

/** Stays true: between two words nobody shall think that the microphone has failed. */
const useHeard = (now: boolean): boolean => {
  const [heard, setHeard] = useState(false);
  if (now && !heard) setHeard(true);
  return heard;
};
