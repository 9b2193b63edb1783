import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { useMe, useProgramme, useRefusalWords, type Refused } from '../../realtime/index.js';
import { Button, EmptyState, ErrorState, Skeleton, TopBar } from '../../ui/index.js';
import { Programme } from './programme.js';
import { WayIn } from './way-in.js';

/** Numbers of people change slowly beside states, which come by the stream. */
const COUNTS_EVERY_MS = 30_000;

/** The first page: the programme for whoever is in, the way in for everybody else. */
export default function ProgrammePage() {
  const { t } = useTranslation('programme');
  const navigate = useNavigate();
  const me = useMe();
  const isWaiting = me.data?.unconfirmed === true;
  useEffect(() => {
    if (isWaiting) void navigate({ to: '/j', replace: true });
  }, [isWaiting, navigate]);
  if (me.error && !me.error.refusal.retry) return <WayIn code={me.error.code} />;
  if (me.data && !isWaiting) return <Fetched me={me.data} />;
  return (
    <>
      <TopBar title="Twinhall" />
      {me.error ? <Trouble error={me.error} retry={me.refetch} /> : <Skeleton what={t('programme')} form="cards" />}
    </>
  );
}

const Fetched = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('programme');
  const programme = useProgramme(me.conferenceId, COUNTS_EVERY_MS);
  const { data, error } = programme;
  if (data) return <Programme programme={data} me={me} />;
  return (
    <>
      <TopBar title="Twinhall" />
      {error ? (
        <Trouble error={error} retry={programme.refetch} />
      ) : (
        <Skeleton what={t('programme')} form="cards" rows={6} />
      )}
    </>
  );
};

const Trouble = ({ error, retry }: { error: Refused; retry: () => unknown }) => {
  const { t } = useTranslation('programme');
  const sentence = useRefusalWords();
  const { t: ui } = useTranslation('ui');
  if (error.code === 'release/none') return <EmptyState title={sentence(error)}>{t('noReleaseHint')}</EmptyState>;
  return (
    <ErrorState
      title={t('failed')}
      code={error.code}
      acts={
        <Button variant="primary" onPress={() => void retry()}>
          {ui('retry')}
        </Button>
      }
    >
      {sentence(error)}
    </ErrorState>
  );
};
