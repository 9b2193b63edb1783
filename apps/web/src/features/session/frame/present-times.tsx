import { useServerClock } from '../../../realtime/index.js';
import { PairOfTimes } from './pair-of-times.js';
import { useWide } from './use-wide.js';

/** What time it is, at the venue and here; where there is little room the own town is left out. */
export const PresentTimes = () => <PairOfTimes at={useServerClock(5_000)} isShort={!useWide()} />;
