import './attendance.css';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { SlidersHorizontalIcon } from '@phosphor-icons/react/dist/csr/SlidersHorizontal';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeView, ProgrammeView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { useMe, useProgramme } from '../../../realtime/index.js';
import { Button, ButtonLink, ChoiceSegments, Menu, shortDay, Times, townOfMost, useNow } from '../../../ui/index.js';
import { boardQuery } from '../data/queries.js';
import { instantOf } from '../data/wall-instant.js';
import { Loaded } from '../frame/loaded.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { HallLimit } from '../sessions/hall-limit.js';
import { Board } from './board.js';

interface DaysProps {
  programme: ProgrammeView;
  day: string;
  onDay: (day: string) => void;
}

const Days = ({ programme, day, onDay }: DaysProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const { zone } = programme.conference;
  if (programme.days.length < 2) return null;
  return (
    <ChoiceSegments
      label={t('day')}
      choices={programme.days.map(({ date }) => ({
        id: date,
        label: shortDay(instantOf(`${date}T12:00`, zone), zone, language),
      }))}
      value={day}
      onChange={onDay}
    />
  );
};

const Content = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('attendance');
  const [day, setDay] = useState<string>();
  const programme = useProgramme(me.conferenceId);
  const board = useQuery(boardQuery(me.conferenceId, day));
  return (
    <Loaded query={programme} what={t('title')} form="cards">
      {(released) => (
        <Loaded query={board} what={t('title')} form="cards">
          {(view) => (
            <>
              <Days programme={released} day={view.day} onDay={setDay} />
              <Board board={view} programme={released} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

const Acts = ({ me, programme }: { me: MeView; programme: ProgrammeView }) => {
  const { t } = useTranslation('attendance');
  const now = useNow(1_000);
  const [hallId, setHallId] = useState<string>();
  const { halls, conference } = programme;
  const hall = halls.find(({ id }) => id === hallId);
  return (
    <>
      <Times at={now} zone={conference.zone} place={townOfMost(halls) || t('atVenue')} />
      <Menu
        label={t('changeLimit')}
        trigger={<Button icon={<SlidersHorizontalIcon size={20} aria-hidden />}>{t('changeLimit')}</Button>}
        groups={[{ id: 'halls', entries: halls.map(({ id, name }) => ({ id, label: name })) }]}
        onAction={setHallId}
      />
      {me.roles.includes('organiser') ? (
        <ButtonLink
          href={`/api/conferences/${me.conferenceId}/attendance.csv`}
          download={`${conference.acronym}-attendance.csv`}
          icon={<DownloadSimpleIcon size={20} aria-hidden />}
        >
          {t('export')}
        </ButtonLink>
      ) : null}
      {hall ? <HallLimit key={hall.id} hall={hall} onClose={() => setHallId(undefined)} /> : null}
    </>
  );
};

/** Who is there now, hall by hall, and the proved minutes behind every number. */
export default function AttendancePage() {
  const { t } = useTranslation('attendance');
  const { data: me } = useMe();
  const { data: programme } = useProgramme(me?.conferenceId);
  return (
    <OrganiseFrame
      page="attendance"
      title={t('title')}
      subtitle={t('subtitle')}
      acts={me && programme ? <Acts me={me} programme={programme} /> : undefined}
    >
      {(asker) => <Content me={asker} />}
    </OrganiseFrame>
  );
}
