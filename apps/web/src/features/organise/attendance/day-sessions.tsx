import { useTranslation } from 'react-i18next';
import type { AttendanceBoardView, ProgrammeView, SessionState } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import { Button, Panel, PresenceCounts, StatusWord, type Tone } from '../../../ui/index.js';

const TONES: Record<SessionState, Tone> = { scheduled: 'none', open: 'ok', paused: 'warn', closed: 'none' };

export interface DaySessionsProps {
  board: AttendanceBoardView;
  programme: ProgrammeView;
  onSession: (sessionId: string) => void;
}

/** Every session of the day: its state, who is there, the way to its minutes. */
export const DaySessions = ({ board, programme, onSession }: DaySessionsProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const words = { scheduled: t('scheduled'), open: t('open'), paused: t('paused'), closed: t('closed') };
  const rows = board.sessions.flatMap((one) => {
    const session = programme.sessions.find(({ id }) => id === one.sessionId);
    return session ? [{ one, session }] : [];
  });
  return (
    <Panel title={t('sessionsOfDay')} count={rows.length}>
      <ul>
        {rows.map(({ one, session }) => (
          <li key={one.sessionId} className="att-row">
            <span className="att-row-text">
              <strong>{sessionName(session, language)}</strong>
              <span className="att-row-state">
                <StatusWord tone={TONES[one.state]}>{words[one.state]}</StatusWord>
                {one.state === 'scheduled' ? null : <PresenceCounts counts={{ hall: one.hall, remote: one.remote }} />}
              </span>
            </span>
            <Button
              size="small"
              onPress={() => onSession(one.sessionId)}
              aria-label={`${t('minutes')}: ${sessionName(session, language)}`}
            >
              {t('minutes')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
