import { lazy, Suspense } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink, ErrorState, Skeleton } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { SessionGate } from '../frame/session-gate.js';
import { SessionTop } from '../frame/session-top.js';

/** Sound and picture are heavy: only whoever may send the hall loads them. */
const DeviceDesk = lazy(() => import('./device-desk.js'));

const NotHall = () => {
  const { t } = useTranslation('hallDevice');
  const { session } = useHere();
  return (
    <>
      <SessionTop line="good" />
      <ErrorState
        title={t('notHall')}
        code="role/not_allowed"
        acts={
          <ButtonLink variant="primary" href={`/s/${session.id}`}>
            {t('toSession')}
          </ButtonLink>
        }
      >
        {t('notHallWhy')}
      </ErrorState>
    </>
  );
};

const Desk = () => {
  const { t } = useTranslation('sound');
  const { me } = useHere();
  if (!me.roles.includes('hallDevice')) return <NotHall />;
  const coming = (
    <>
      <SessionTop line="good" />
      <Skeleton what={t('loading')} form="cards" />
    </>
  );
  return (
    <Suspense fallback={coming}>
      <DeviceDesk />
    </Suspense>
  );
};

export default function DevicePage() {
  const { t } = useTranslation('hallDevice');
  const { sessionId } = getRouteApi('/s/$sessionId/device').useParams();
  return (
    <SessionGate key={sessionId} sessionId={sessionId} what={t('title')} page={t('title')}>
      <Desk />
    </SessionGate>
  );
}
