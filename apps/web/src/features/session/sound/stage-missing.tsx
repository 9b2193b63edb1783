import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useStageHealth } from './use-stage-health.js';

/**
 * There is no LiveKit, or it does not answer: for those who run the session, what is missing and how to get it. The rest
 * of the page works, and it comes back by itself.
 */
export const StageMissing = () => {
  const { t } = useTranslation('sound');
  const { live } = useHere();
  const reason = useStageHealth(!live.stage.available);
  if (live.stage.available) return null;
  return (
    <Banner kind="warning" title={reason === 'none' ? t('noServerTitle') : t('missingTitle')}>
      {reason === 'none' ? t('noServerWhy') : t('missingWhy')}
    </Banner>
  );
};
