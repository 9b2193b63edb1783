import './session-clock.css';
import { useTranslation } from 'react-i18next';
import { useServerClock } from '../../../realtime/index.js';
import { useHere } from '../frame/here.js';
import { PresentTimes } from '../frame/present-times.js';
import { hoursAndMinutes, ranMs } from './session-clock.policy.js';

/** What time it is, how long the session has run without its pauses, and how long it is planned to go on. */
export const SessionClock = () => {
  const { t } = useTranslation('sound');
  const { live, session } = useHere();
  const now = useServerClock();
  const left = Date.parse(session.endAt) - now.getTime();
  const time = hoursAndMinutes(Math.abs(left));
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  return (
    <div className="session-clock">
      <PresentTimes />
      {live.session.openedAt ? <p>{t('ranFor', { time: hoursAndMinutes(ranMs(live.session, now)) })}</p> : null}
      {isRunning ? <p className="th-meta">{left < 0 ? t('overBy', { time }) : t('leftFor', { time })}</p> : null}
    </div>
  );
};
