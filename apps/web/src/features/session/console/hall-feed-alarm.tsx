import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { StageMissing } from '../sound/stage-missing.js';

/** What the chair must know at once: nobody outside hears the hall. */
export const HallFeedAlarm = () => {
  const { t } = useTranslation('console');
  const { session, stage } = useHere().live;
  if (session.state !== 'open' && session.state !== 'paused') return null;
  if (!stage.available) return <StageMissing />;
  if (stage.hallFeed === 'live') return null;
  if (stage.hallFeed === 'none') {
    return (
      <Banner kind="warning" title={t('feed_none')}>
        {t('feed_noneHint')}
      </Banner>
    );
  }
  return (
    <Banner kind="alarm" title={t(`feed_${stage.hallFeed}`)}>
      {t(`feed_${stage.hallFeed}Hint`)}
    </Banner>
  );
};
