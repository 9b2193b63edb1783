import { useServerClock } from '../../../realtime/index.js';
import { PairOfTimes } from './pair-of-times.js';

/** What time it is, at the venue and here. */
export const PresentTimes = () => <PairOfTimes at={useServerClock(5_000)} />;
