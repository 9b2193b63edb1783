import { useTranslation } from 'react-i18next';
import type { ProgrammeView, SessionView } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import { Button, List, Mark, Times } from '../../../ui/index.js';

export interface SessionListProps {
  programme: ProgrammeView;
  sessions: readonly SessionView[];
  town: string;
  onSession: (sessionId: string) => void;
}

/** The same on a phone: by time, each with its hall. */
export const SessionList = ({ programme, sessions, town, onSession }: SessionListProps) => {
  const { t } = useTranslation('organiseSessions');
  const language = useLanguage();
  const nameOf = (hallId: string): string => programme.halls.find(({ id }) => id === hallId)?.name ?? '';
  const titleOf = (session: SessionView): string => sessionName(session, language);
  return (
    <List label={t('timetable')} items={sessions} textOf={titleOf}>
      {(session) => (
        <div className="ses-row">
          <Times at={session.startAt} until={session.endAt} zone={programme.conference.zone} place={town} tight />
          <span className="ses-row-text">
            <strong>{titleOf(session)}</strong>
            <span className="th-meta ses-row-hall">
              <Mark kind="hall" size={10} /> {nameOf(session.hallId)}
            </span>
          </span>
          <Button onPress={() => onSession(session.id)} aria-label={`${t('edit')}: ${titleOf(session)}`}>
            {t('edit')}
          </Button>
        </div>
      )}
    </List>
  );
};
