import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** There is no LiveKit, or it does not answer: the rest of the page works, and it comes back by itself. */
export const StageMissing = () => {
  const { t } = useTranslation('sound');
  const { live } = useHere();
  if (live.stage.available) return null;
  return (
    <Banner kind="warning" title={t('missingTitle')}>
      {t('missingWhy')}
    </Banner>
  );
};
