import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/index.js';
import { useHere } from './here.js';
import { PairOfTimes } from './pair-of-times.js';

/** Scheduled, paused and closed are said above the page; an open session needs no words. */
export const StateBanner = () => {
  const { t } = useTranslation('session');
  const { live, session } = useHere();
  const { state, pausedAt, closedAt, closedBy } = live.session;
  if (state === 'paused') {
    return (
      <Banner kind="warning" title={t('paused')}>
        {pausedAt ? <PairOfTimes at={pausedAt} inline /> : null}
      </Banner>
    );
  }
  if (state === 'closed') {
    return (
      <Banner kind="closed" title={closedBy === 'itself' ? t('closedItself') : t('closed')}>
        {closedAt ? <PairOfTimes at={closedAt} inline /> : null}
      </Banner>
    );
  }
  if (state === 'open') return null;
  return (
    <Banner kind="closed" title={t('notOpenYet')}>
      <PairOfTimes at={session.startAt} inline />
    </Banner>
  );
};
