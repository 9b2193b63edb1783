import './join.css';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, sessionCode, useLanguage } from '../../i18n/index.js';
import { Skeleton, StepHead, Times, TopBar, townOf, useMedia } from '../../ui/index.js';
import { useHere } from './here.js';
import { JoinAct } from './join-act.js';
import { LanguageStep } from './language-step.js';
import { PhoneSteps } from './phone-steps.js';
import { StateNotice } from './state-notice.js';
import { useJoining, type Joining } from './use-joining.js';
import { WhereStep } from './where-step.js';

/** Sound and picture are heavy and not needed in the hall: the check comes when somebody takes part from afar. */
const DeviceCheck = lazy(() => import('./check/device-check.js'));

export const Join = () => {
  const joining = useJoining();
  const isWide = useMedia('(min-width: 960px)');
  return (
    <>
      <Top />
      <StateNotice />
      {isWide ? <Desk joining={joining} /> : <PhoneSteps joining={joining} check={<Check />} />}
    </>
  );
};

const Top = () => {
  const language = useLanguage();
  const { session, programme } = useHere();
  const title = inLanguage(session.titles, language, session.language);
  const hall = programme.halls.find(({ id }) => id === session.hallId);
  const place = townOf(hall?.venue) || programme.conference.zone;
  return (
    <TopBar session={session} title={<bdi lang={title.lang}>{title.text || sessionCode(session, language)}</bdi>}>
      <Times at={session.startAt} until={session.endAt} zone={programme.conference.zone} place={place} />
    </TopBar>
  );
};

const Desk = ({ joining }: { joining: Joining }) => (
  <div className="join">
    <div className="join-choices">
      <WhereStep joining={joining} head />
      <LanguageStep joining={joining} head />
      <JoinAct joining={joining} />
    </div>
    <div className="join-check">{joining.place === 'hall' ? <InHall /> : <CheckStep joining={joining} />}</div>
  </div>
);

const CheckStep = ({ joining }: { joining: Joining }) => {
  const { t } = useTranslation('join');
  return (
    <section className="join-step">
      <StepHead step={3}>{t('check')}</StepHead>
      {joining.place === 'remote' ? <Check /> : <p className="join-hint">{t('checkLater')}</p>}
    </section>
  );
};

const Check = () => {
  const { t } = useTranslation('join');
  return (
    <Suspense fallback={<Skeleton what={t('check')} form="text" />}>
      <DeviceCheck />
    </Suspense>
  );
};

/** In the hall nothing has to be checked: this device never sends. */
const InHall = () => {
  const { t } = useTranslation('join');
  return (
    <section className="join-in-hall">
      <h2>{t('inHall')}</h2>
      <p>{t('inHallHint')}</p>
    </section>
  );
};
