import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#contract';
import { sessionName, useLanguage } from '../../i18n/index.js';
import { useAskAgain, useMe, useProgramme, useSession } from '../../realtime/index.js';
import { Button, ButtonLink, ErrorState, Skeleton, TopBar, usePageTitle } from '../../ui/index.js';
import { HereProvider, type Here } from './here.js';
import { Join } from './join.js';

const route = getRouteApi('/s/$sessionId/join');

/** Where are you, which language, and does the device work: before somebody goes in. */
export default function JoinPage() {
  const { t } = useTranslation('join');
  const { sessionId } = route.useParams();
  const me = useMe();
  const programme = useProgramme(me.data?.unconfirmed ? undefined : me.data?.conferenceId);
  const reading = useSession(sessionId);
  const session = programme.data?.sessions.find(({ id }) => id === sessionId);
  if (me.data && programme.data && session && reading.phase === 'reading')
    return <Ready here={{ me: me.data, programme: programme.data, session, live: reading.view }} />;
  const error = me.error?.code ?? programme.error?.code;
  if (error) return <Refused code={error} />;
  if (me.data?.unconfirmed) return <Refused code="visit/unconfirmed" />;
  if (reading.phase === 'refused') return <Refused code={reading.refusal.code} />;
  if (programme.data && !session) return <Refused code="session/not_found" />;
  return (
    <>
      <TopBar title={t('title')} />
      <Skeleton what={t('title')} form="cards" />
    </>
  );
}

const Ready = ({ here }: { here: Here }) => {
  const { t } = useTranslation('join');
  usePageTitle(`${t('title')} · ${sessionName(here.session, useLanguage())}`);
  return (
    <HereProvider value={here}>
      <Join />
    </HereProvider>
  );
};

const Refused = ({ code }: { code: ErrorCode }) => {
  const { t } = useTranslation('join');
  const { t: sentence } = useTranslation('errors');
  const { t: ui } = useTranslation('ui');
  const again = useAskAgain(code);
  const href = code === 'visit/unconfirmed' ? '/j' : '/';
  return (
    <>
      <TopBar title={t('title')} />
      <ErrorState
        title={t('refused')}
        code={code}
        acts={
          <>
            {again ? (
              <Button variant="primary" onPress={again}>
                {ui('retry')}
              </Button>
            ) : null}
            <ButtonLink href={href} variant={again ? 'secondary' : 'primary'}>
              {code === 'visit/unconfirmed' ? t('toConfirming') : t('toProgramme')}
            </ButtonLink>
          </>
        }
      >
        {sentence(code)}
      </ErrorState>
    </>
  );
};
