import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, MeView, ProgrammeView } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import {
  useAskAgain,
  useMe,
  useProgramme,
  useSession,
  type Reading,
  type SessionView as SessionNow,
} from '../../../realtime/index.js';
import { Skeleton, TopBar, usePageTitle } from '../../../ui/index.js';
import { HereProvider, type Here } from './here.js';
import { SessionRefused } from './session-refused.js';

interface GateProps {
  sessionId: string;
  /** What comes, for the skeleton. */
  what: string;
  /** Name of the page, for the window's title before the session's code. */
  page?: string;
  children: ReactNode;
}

const hereOf = (
  sessionId: string,
  me: MeView | undefined,
  programme: ProgrammeView | undefined,
  reading: Reading<SessionNow>,
): Here | undefined => {
  const session = programme?.sessions.find((one) => one.id === sessionId);
  if (!me || !programme || !session || reading.phase !== 'reading') return undefined;
  const hall = programme.halls.find((one) => one.id === session.hallId);
  const { view: live, isLive, asOf } = reading;
  return { me, programme, conference: programme.conference, session, hall, live, isLive, asOf };
};

const Title = ({ here, page }: { here: Here; page: string | undefined }) => {
  const language = useLanguage();
  usePageTitle([page, sessionName(here.session, language)].filter(Boolean).join(' · '));
  return null;
};

/** A request failed: what may succeed unchanged is asked again in place. */
const Failed = ({ code }: { code: ErrorCode }) => <SessionRefused code={code} onAgain={useAskAgain(code)} />;

/** Knows who reads and which session, or says why not; inside, every part may call `useHere`. */
export const SessionGate = ({ sessionId, what, page, children }: GateProps) => {
  const { t } = useTranslation('session');
  const me = useMe();
  const programme = useProgramme(me.data?.unconfirmed ? undefined : me.data?.conferenceId);
  const reading = useSession(sessionId);
  const here = useMemo(
    () => hereOf(sessionId, me.data, programme.data, reading),
    [sessionId, me.data, programme.data, reading],
  );
  if (here) {
    return (
      <HereProvider value={here}>
        <Title here={here} page={page} />
        {children}
      </HereProvider>
    );
  }
  if (me.data?.unconfirmed) return <SessionRefused code="visit/unconfirmed" />;
  const failed = me.error ?? programme.error;
  if (failed) return <Failed code={failed.code} />;
  if (reading.phase === 'refused') return <SessionRefused code={reading.refusal.code} />;
  if (reading.phase === 'reading' && programme.data) return <SessionRefused code="session/not_found" />;
  return (
    <>
      <TopBar title={t('session')} />
      <Skeleton what={what} rows={4} />
    </>
  );
};
