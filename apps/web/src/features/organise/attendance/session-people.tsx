import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendancePersonView, SessionAttendanceView, SessionView } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import { Button, EmptyState, Given, Mark, Pair, PairValue, SearchField, Sheet, Times } from '../../../ui/index.js';
import { sessionAttendanceQuery } from '../data/queries.js';
import { textIn } from '../data/titles.js';
import { Loaded } from '../frame/loaded.js';
import { FLAG_WORDS, lengthWords, SOURCE_WORDS } from './evidence-words.js';
import { PersonEvidence } from './person-evidence.js';

export interface SessionPeopleProps {
  session: SessionView;
  zone: string;
  town: string;
  onClose: () => void;
}

const PersonRow = ({ row, onOpen }: { row: AttendancePersonView; onOpen: () => void }) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const { person, mode, seconds, sources, flags } = row;
  const places = mode === 'both' ? (['hall', 'remote'] as const) : ([mode] as const);
  const { t: ui } = useTranslation('ui');
  return (
    <li className="att-person">
      <span className="att-row-text">
        <strong>
          <Given>{person.name}</Given>
        </strong>
        <span className="th-meta att-person-more">
          {textIn(person.town, language)}
          {places.map((place) => (
            <span key={place} className="att-place">
              <Mark kind={place} size={10} /> {ui(place)}
            </span>
          ))}
        </span>
        <span className="th-meta">{sources.map((source) => t(SOURCE_WORDS[source])).join(', ')}</span>
        {flags.length > 0 ? (
          <span className="th-meta att-flags">{flags.map((flag) => t(FLAG_WORDS[flag])).join(', ')}</span>
        ) : null}
      </span>
      <Pair
        tight
        a={<PairValue value={lengthWords(seconds.proved)} label={t('proved')} />}
        b={<PairValue value={lengthWords(seconds.possible)} label={t('possible')} />}
      />
      <Button size="small" onPress={onOpen} aria-label={`${t('evidence')}: ${person.name}`}>
        {t('evidence')}
      </Button>
    </li>
  );
};

const Everybody = ({ view, onOpen }: { view: SessionAttendanceView; onOpen: (personId: string) => void }) => {
  const { t } = useTranslation('attendance');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const rows = view.people.filter(({ person }) =>
    `${person.name} ${person.nameCyrillic ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  if (view.people.length === 0) return <EmptyState title={t('nobodyYet')}>{t('nobodyYetHint')}</EmptyState>;
  return (
    <>
      <SearchField label={t('searchPerson')} value={search} onChange={setSearch} />
      <ul>
        {rows.map((row) => (
          <PersonRow key={row.person.id} row={row} onOpen={() => onOpen(row.person.id)} />
        ))}
      </ul>
    </>
  );
};

/** Both minutes of everybody in one session, and the evidence behind each number. */
export const SessionPeople = ({ session, zone, town, onClose }: SessionPeopleProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const attendance = useQuery(sessionAttendanceQuery(session.id));
  const [personId, setPersonId] = useState<string>();
  const interval = attendance.data?.interval;
  return (
    <Sheet title={sessionName(session, language)} isOpen onOpenChange={onClose}>
      <div className="org-stack">
        {interval ? (
          <div className="org-row">
            <Times at={interval.from} until={interval.to} zone={zone} place={town} inline />
            <span className="th-meta">
              {t(interval.planned ? 'countsPlanned' : interval.running ? 'countsRunning' : 'countsHeld', {
                length: lengthWords(attendance.data?.seconds ?? 0),
              })}
            </span>
          </div>
        ) : null}
        {personId ? (
          <PersonEvidence
            sessionId={session.id}
            personId={personId}
            zone={zone}
            onBack={() => setPersonId(undefined)}
          />
        ) : (
          <Loaded query={attendance} what={t('people')} form="people">
            {(view) => <Everybody view={view} onOpen={setPersonId} />}
          </Loaded>
        )}
      </div>
    </Sheet>
  );
};
