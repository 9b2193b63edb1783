import './organise-frame.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, MeView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { useAskAgain, useConference, useConnection, useMe } from '../../../realtime/index.js';
import { Banner, Button, ButtonLink, ErrorState, OrganiserLayout, PersonLine, Skeleton } from '../../../ui/index.js';
import { mayOpen, type OrganisePage } from './organise-page.js';
import { useConferenceTitle } from './use-conference-title.js';
import { useOrganiseNav } from './use-organise-nav.js';

export interface OrganiseFrameProps {
  page: OrganisePage;
  title: string;
  subtitle?: ReactNode;
  acts?: ReactNode;
  /** Drawn once it is known who asks and that this person may. */
  children: (me: MeView) => ReactNode;
}

const Refusal = ({ code }: { code: ErrorCode }) => {
  const { t } = useTranslation('errors');
  const { t: words } = useTranslation('organise');
  const { t: ui } = useTranslation('ui');
  const again = useAskAgain(code);
  return (
    <ErrorState
      title={again ? words('notLoaded') : words('noEntry')}
      code={code}
      acts={
        <>
          {again ? (
            <Button variant="primary" onPress={again}>
              {ui('retry')}
            </Button>
          ) : null}
          <ButtonLink href="/" variant={again ? 'secondary' : 'primary'}>
            {words('toProgramme')}
          </ButtonLink>
        </>
      }
    >
      {t(code)}
    </ErrorState>
  );
};

/** Says that the page is not live, and what is kept. */
const OfflineBanner = () => {
  const { t } = useTranslation('organise');
  const state = useConnection();
  if (state.kind !== 'offline' && state.kind !== 'reconnecting') return null;
  return (
    <Banner kind={state.kind} title={t('noConnection')}>
      {t('noConnectionMore')}
    </Banner>
  );
};

/** Around every page of the organisers: navigation, who is here, head; refuses with a sentence. */
export const OrganiseFrame = ({ page, title, subtitle, acts, children }: OrganiseFrameProps) => {
  const { t } = useTranslation('organise');
  const language = useLanguage();
  const { data: me, error } = useMe();
  // Opens the socket: releases and limits of others reach this page by themselves.
  useConference();
  const conference = useConferenceTitle(me?.conferenceId);
  const nav = useOrganiseNav(page, me);
  const allowed = me !== undefined && mayOpen(me, page);
  const town = me?.person.town[language] ?? Object.values(me?.person.town ?? {})[0];
  const role = me?.roles.includes('organiser') === false ? t('roleSteward') : t('roleOrganiser');
  return (
    <OrganiserLayout
      conference={conference}
      role={role}
      nav={nav}
      person={
        me ? <PersonLine name={me.person.name} kind="hall" size={36} {...(town ? { town } : { note: role })} /> : null
      }
      title={title}
      subtitle={allowed ? subtitle : undefined}
      acts={allowed ? acts : undefined}
    >
      <OfflineBanner />
      {me === undefined && !error ? <Skeleton what={title} form="cards" /> : null}
      {me === undefined && error ? <Refusal code={error.code} /> : null}
      {me && !allowed ? <Refusal code="role/not_allowed" /> : null}
      {me && allowed ? children(me) : null}
    </OrganiserLayout>
  );
};
