import { useTranslation } from 'react-i18next';
import { useServerClock } from '../../../realtime/index.js';
import { useHere } from '../frame/here.js';
import { PairOfTimes } from '../frame/pair-of-times.js';
import { clockOf, durationText } from './session-clock.policy.js';

/** How long it still goes, as big as a wall clock, and until when. */
export const SessionClock = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const now = useServerClock().getTime();
  const { phase, ms, share } = clockOf(live.session, session, now);
  return (
    <div className="console-clock" data-phase={phase}>
      <p>
        <span className="console-clock-time" role="timer">
          {durationText(ms)}
        </span>{' '}
        <span className="console-clock-word">{t(`clock_${phase}`)}</span>
      </p>
      <span className="console-clock-bar" aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <PairOfTimes at={session.startAt} until={session.endAt} tight />
    </div>
  );
};
