import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** In the hall only the interpretation needs the media server: says so where there would be one. */
export const HallSoundMissing = () => {
  const { t } = useTranslation('session');
  const { live, session, isLive } = useHere();
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  if (!isLive || !isRunning || live.stage.available || session.interpretation.length === 0) return null;
  return (
    <Banner kind="warning" title={t('hallMissing')}>
      {t('hallMissingHint')}
    </Banner>
  );
};
