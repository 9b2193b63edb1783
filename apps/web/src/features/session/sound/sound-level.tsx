import './sound-level.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meterShare, type LevelMeter as Meter } from '../../../media/index.js';
import { LevelMeter, StatusWord, type Tone } from '../../../ui/index.js';
import { heldLevel, levelWord, type LevelWord } from './level-word.policy.js';

const TONES: Readonly<Record<LevelWord, Tone>> = {
  levelNone: 'none',
  levelLow: 'warn',
  levelGood: 'ok',
  levelHigh: 'bad',
};

const still = { share: 0, held: 0, peak: 0 };

const useHeldLevel = (meter: Meter | undefined): typeof still => {
  const [level, setLevel] = useState(still);
  useEffect(() => {
    const end = meter?.subscribe((now) => {
      const share = meterShare(now);
      setLevel((before) => ({
        share,
        held: heldLevel(before.held, share),
        peak: heldLevel(before.peak, now.peak),
      }));
    });
    return () => {
      end?.();
      setLevel(still);
    };
  }, [meter]);
  return level;
};

export interface SoundLevelProps {
  /** What is measured, e.g. "Wir senden". */
  label: string;
  /** Undefined: nothing is open. */
  meter: Meter | undefined;
  bars?: number;
}

/** Bars and one word for them. Renders twenty times a second: keep it small. */
export const SoundLevel = ({ label, meter, bars = 24 }: SoundLevelProps) => {
  const { t } = useTranslation('sound');
  const { share, held, peak } = useHeldLevel(meter);
  const word = levelWord(held, peak);
  return (
    <div className="sound-level">
      <LevelMeter label={label} level={share} bars={bars} />
      <StatusWord tone={TONES[word]}>{t(word)}</StatusWord>
    </div>
  );
};
