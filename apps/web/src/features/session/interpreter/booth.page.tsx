import { lazy, Suspense } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink, ErrorState, Skeleton } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { SessionGate } from '../frame/session-gate.js';
import { SessionTop } from '../frame/session-top.js';

/** Sound and picture are heavy: only interpreters of this session load them. */
const BoothDesk = lazy(() => import('./booth-desk.js'));

const NotYours = () => {
  const { t } = useTranslation('booth');
  const { session } = useHere();
  return (
    <>
      <SessionTop line="good" />
      <ErrorState
        title={t('notYours')}
        code="role/not_allowed"
        acts={
          <ButtonLink variant="primary" href={`/s/${session.id}`}>
            {t('toSession')}
          </ButtonLink>
        }
      >
        {t('notYoursWhy')}
      </ErrorState>
    </>
  );
};

const Desk = () => {
  const { t } = useTranslation('sound');
  const { me, session } = useHere();
  if (!me.sessions[session.id]?.includes('interpreter')) return <NotYours />;
  const coming = (
    <>
      <SessionTop line="good" />
      <Skeleton what={t('loading')} form="cards" />
    </>
  );
  return (
    <Suspense fallback={coming}>
      <BoothDesk />
    </Suspense>
  );
};

export default function BoothPage() {
  const { t } = useTranslation('booth');
  const { sessionId } = getRouteApi('/s/$sessionId/booth').useParams();
  return (
    <SessionGate key={sessionId} sessionId={sessionId} what={t('title')} page={t('title')}>
      <Desk />
    </SessionGate>
  );
}
