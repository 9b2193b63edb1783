import './door.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, MeView } from '#contract';
import { sessionShort, useLanguage } from '../../i18n/index.js';
import { WakeLock } from '../../media/own-devices.js';
import { useAskAgain, useMe, useProgramme } from '../../realtime/index.js';
import { Button, ButtonLink, ErrorState, Skeleton, TopBar, useNow, type TopBarLink } from '../../ui/index.js';
import { Ready } from './ready/ready.js';
import { ChooseStation } from './station/choose-station.js';
import { keepStation, keptStation, placeOf, type Station } from './station/station.js';

const Refusal = ({ code }: { code: ErrorCode }) => {
  const { t } = useTranslation('door');
  const { t: errors } = useTranslation('errors');
  const { t: ui } = useTranslation('ui');
  const again = useAskAgain(code);
  const acts = (
    <>
      {again ? (
        <Button variant="primary" onPress={again}>
          {ui('retry')}
        </Button>
      ) : null}
      <ButtonLink href="/">{t('toProgramme')}</ButtonLink>
    </>
  );
  return (
    <ErrorState title={errors(code)} code={code} acts={acts}>
      {again ? null : t('noEntryHint')}
    </ErrorState>
  );
};

/** A phone that falls asleep between two people is no use at a door. */
const useAwake = (): void => {
  useEffect(() => {
    const lock = new WakeLock();
    lock.hold();
    return () => void lock.release();
  }, []);
};

const AtDoor = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const now = useNow(30_000);
  const { data: programme, error } = useProgramme(me.conferenceId);
  const [station, setStation] = useState(keptStation);
  useAwake();
  const choose = (chosen: Station | undefined) => {
    keepStation(chosen);
    setStation(chosen);
  };
  const place = station && programme ? placeOf(station, programme) : undefined;
  const title = place?.session ? sessionShort(place.session, language) : undefined;
  const door = [place?.hall.name, title].filter(Boolean).join(' · ');
  const nav: TopBarLink[] = me.roles.includes('organiser') ? [{ href: '/organise/attendance', label: t('board') }] : [];
  return (
    <div className="door-page">
      <TopBar title={door || t('title')} subtitle={place ? t('title') : undefined} nav={nav} />
      {!programme && !error ? <Skeleton what={t('title')} form="cards" /> : null}
      {error && !programme ? <Refusal code={error.code} /> : null}
      {programme && !(station && place) ? <ChooseStation programme={programme} now={now} onChoose={choose} /> : null}
      {programme && station && place ? (
        <Ready
          key={`${station.kind} ${station.id}`}
          conferenceId={me.conferenceId}
          station={station}
          place={place}
          door={door}
          zone={programme.conference.zone}
          onLeave={() => choose(undefined)}
          onDirection={(direction) => choose({ ...station, direction })}
        />
      ) : null}
    </div>
  );
};

/** A steward at a door. */
export default function DoorPage() {
  const { t } = useTranslation('door');
  const { data: me, error } = useMe();
  const isAllowed = me?.roles.some((role) => role === 'steward' || role === 'organiser');
  if (me && isAllowed) return <AtDoor me={me} />;
  return (
    <>
      <TopBar title={t('title')} />
      {!me && !error ? <Skeleton what={t('title')} form="cards" /> : null}
      {!me && error ? <Refusal code={error.code} /> : null}
      {me && !isAllowed ? <Refusal code="role/not_allowed" /> : null}
    </>
  );
}
