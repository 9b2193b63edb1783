import { useCallback, useState } from 'react';
import { kept } from '../../../i18n/index.js';
import { keepHallChoice, keptHallChoice, type HallDeviceChoice } from '../../../media/index.js';

const STARTED = 'twinhall.hallDevice.started';
const SMALL = 'twinhall.hallDevice.smallPicture';

const FIRST: HallDeviceChoice = { input: 'cleanFeed', hasCamera: true };

/** What the technician chose, and that it was started: both outlive a power cut. */
export const useKeptChoice = () => {
  const [choice, setChoice] = useState(() => keptHallChoice() ?? FIRST);
  const [isStarted, setStarted] = useState(() => kept.read(STARTED) === 'yes');
  const [isSmall, setSmall] = useState(() => kept.read(SMALL) === 'yes');
  const choose = useCallback((next: HallDeviceChoice) => {
    keepHallChoice(next);
    setChoice(next);
  }, []);
  const start = useCallback((on: boolean) => {
    kept.write(STARTED, on ? 'yes' : null);
    setStarted(on);
  }, []);
  const sendSmall = useCallback((on: boolean) => {
    kept.write(SMALL, on ? 'yes' : null);
    setSmall(on);
  }, []);
  return { choice, choose, isStarted, start, isSmall, sendSmall };
};

export type KeptChoice = ReturnType<typeof useKeptChoice>;
