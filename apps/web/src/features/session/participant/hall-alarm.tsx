import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** Remote people are told when it is not their own line: no sound server, no sound from the hall. */
export const HallAlarm = () => {
  const { t } = useTranslation('session');
  const { live, isLive } = useHere();
  const { session, stage } = live;
  // Without the line to the server nobody here knows how the hall is.
  if (!isLive) return null;
  if (session.state !== 'open' && session.state !== 'paused') return null;
  if (!stage.available) {
    return (
      <Banner kind="warning" title={t('noMedia')}>
        {t('noMediaHint')}
      </Banner>
    );
  }
  if (session.state === 'open' && (stage.hallFeed === 'silent' || stage.hallFeed === 'lost')) {
    return (
      <Banner kind="warning" title={t(`alarm_${stage.hallFeed}`)}>
        {t('alarmHint')}
      </Banner>
    );
  }
  return null;
};
