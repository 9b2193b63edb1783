import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { ButtonLink, ChoiceSegments, EmptyState, Panel, shortDay, townOfMost } from '../../../ui/index.js';
import { instantOf, localMinute } from '../data/wall-instant.js';
import { EditSession } from './edit-session.js';
import { HallLimit } from './hall-limit.js';
import { SessionList } from './session-list.js';
import { Timetable } from './timetable.js';

const NoProgramme = () => {
  const { t } = useTranslation('organiseSessions');
  return (
    <EmptyState
      title={t('empty')}
      acts={
        <ButtonLink href="/organise/import" variant="primary">
          {t('import')}
        </ButtonLink>
      }
    >
      {t('emptyHint')}
    </EmptyState>
  );
};

/** One day of the draft; a press on a session or hall opens it. */
export const Sessions = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('organiseSessions');
  const { t: words } = useTranslation('organise');
  const language = useLanguage();
  const { programme } = draft;
  const { days, halls, conference } = programme;
  const busy = days.filter(({ date }) => programme.sessions.some((session) => session.date === date));
  const [chosenDate, setDate] = useState<string>();
  const [sessionId, setSessionId] = useState<string>();
  const [hallId, setHallId] = useState<string>();
  const today = localMinute(new Date(), conference.zone).slice(0, 10);
  const date = [chosenDate, today].find((one) => busy.some((day) => day.date === one)) ?? busy[0]?.date;
  if (!date) return <NoProgramme />;
  const sessions = programme.sessions.filter((session) => session.date === date);
  const town = townOfMost(halls) || words('atVenue');
  const session = programme.sessions.find(({ id }) => id === sessionId);
  const hall = halls.find(({ id }) => id === hallId);
  const changed = new Set(draft.changes.map((change) => change.sessionId));
  return (
    <>
      <ChoiceSegments
        label={t('day')}
        choices={busy.map((day) => ({
          id: day.date,
          label: shortDay(instantOf(`${day.date}T12:00`, conference.zone), conference.zone, language),
        }))}
        value={date}
        onChange={setDate}
      />
      <div className="ses-wide">
        <Panel>
          <Timetable
            programme={programme}
            date={date}
            sessions={sessions}
            town={town}
            changed={changed}
            onSession={setSessionId}
            onHall={setHallId}
          />
        </Panel>
      </div>
      <div className="ses-narrow">
        <Panel>
          <SessionList programme={programme} sessions={sessions} town={town} onSession={setSessionId} />
        </Panel>
      </div>
      {session ? (
        <EditSession
          key={session.id}
          programme={programme}
          session={session}
          town={town}
          onClose={() => setSessionId(undefined)}
        />
      ) : null}
      {hall ? <HallLimit key={hall.id} hall={hall} onClose={() => setHallId(undefined)} /> : null}
    </>
  );
};
