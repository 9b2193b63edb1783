import { useTranslation } from 'react-i18next';
import { Banner, ButtonLink } from '../../ui/index.js';
import { useHere } from './here.js';

/** Nobody shall wonder why nothing is heard yet, or any more. */
export const StateNotice = () => {
  const { t } = useTranslation('join');
  const { session, live } = useHere();
  const { state } = live.session;
  if (state === 'closed')
    return (
      <Banner kind="closed" title={t('closed')} act={<ButtonLink href={`/s/${session.id}`}>{t('read')}</ButtonLink>} />
    );
  if (state === 'scheduled')
    return (
      <Banner kind="warning" title={t('scheduled')}>
        {t('scheduledHint')}
      </Banner>
    );
  if (live.stage.available) return null;
  return (
    <Banner kind="warning" title={t('noStage')}>
      {t('noStageHint')}
    </Banner>
  );
};
