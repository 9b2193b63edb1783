import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { HallView, ProgrammeView, SessionView } from '#contract';
import { sessionCode, useLanguage } from '../../../i18n/index.js';
import { clockTime, HallName, Mark, viewerZone, zonesAgree } from '../../../ui/index.js';
import { textIn } from '../data/titles.js';
import { instantOf } from '../data/wall-instant.js';
import { frameOf, hourWords, spanOf, type DayFrame } from './timetable-layout.js';

/** Pixels of an hour; half an hour still shows one line. */
const HOUR_PX = 64;

export interface TimetableProps {
  programme: ProgrammeView;
  date: string;
  sessions: readonly SessionView[];
  town: string;
  /** Sessions that differ from the release in force. */
  changed: ReadonlySet<string>;
  onSession: (sessionId: string) => void;
  onHall: (hallId: string) => void;
}

/** Hours of the venue, the viewer's own below where they differ. */
const Axis = ({ frame, date, zone }: { frame: DayFrame; date: string; zone: string }) => {
  const language = useLanguage();
  const own = viewerZone();
  return (
    <ol className="ses-axis" aria-hidden>
      {frame.hours.map((minute, index) => {
        const at = new Date(+instantOf(`${date}T00:00`, zone) + minute * 60_000);
        return (
          <li key={minute} style={{ top: `${(index / (frame.hours.length - 1)) * 100}%` }}>
            <strong>{hourWords(minute)}</strong>
            {zonesAgree(at, zone, own) ? null : <span>{clockTime(at, own, language)}</span>}
          </li>
        );
      })}
    </ol>
  );
};

const SessionButton = ({ session, frame, isChanged, onPress }: SessionButtonProps) => {
  const { t } = useTranslation('organiseSessions');
  const language = useLanguage();
  const title = textIn(session.titles, language);
  const times = `${session.startLocal.slice(11)}–${session.endLocal.slice(11)}`;
  return (
    <AriaButton
      className="ses-card"
      data-kind={session.kind}
      data-changed={isChanged}
      style={spanOf(session, frame)}
      onPress={onPress}
    >
      <span className="ses-card-head">
        {session.code ? <strong>{sessionCode(session, language)}</strong> : null}
        <span>{times}</span>
      </span>
      <span className="ses-card-title">{title}</span>
      <span className="ses-card-people">{session.moderators.map(({ name }) => name).join(', ')}</span>
      {isChanged ? <span className="th-hidden">{t('changed')}</span> : null}
    </AriaButton>
  );
};

interface SessionButtonProps {
  session: SessionView;
  frame: DayFrame;
  isChanged: boolean;
  onPress: () => void;
}

interface HallHeadProps {
  hall: HallView;
  sessions: readonly SessionView[];
  onPress: () => void;
}

const HallHead = ({ hall, sessions, onPress }: HallHeadProps) => {
  const { t } = useTranslation('organiseSessions');
  const limit = hall.hygieneLimit ?? hall.capacity;
  const words = limit === null ? t('noLimit') : t('upTo', { limit });
  return (
    <AriaButton className="ses-hall" onPress={onPress}>
      <Mark kind="hall" size={12} />
      <strong>
        <HallName hall={hall} sessions={sessions} />
      </strong>
      <span>{words}</span>
      <span className="th-hidden">{t('changeLimit')}</span>
    </AriaButton>
  );
};

/** Halls beside each other, hours downward; scrolls sideways inside its frame. */
export const Timetable = ({ programme, date, sessions, town, changed, onSession, onHall }: TimetableProps) => {
  const { t } = useTranslation('organiseSessions');
  const { halls, conference } = programme;
  const used = halls.filter(({ id }) => sessions.some(({ hallId }) => hallId === id));
  const frame = frameOf(sessions, date);
  const height = ((frame.to - frame.from) / 60) * HOUR_PX;
  return (
    <div className="ses-frame" role="region" aria-label={t('timetable')} tabIndex={0}>
      <div className="ses-grid" style={{ gridTemplateColumns: `88px repeat(${used.length}, minmax(168px, 1fr))` }}>
        <div className="ses-corner">
          <strong>{town}</strong>
          <span>{zonesAgree(new Date(sessions[0]?.startAt ?? 0), conference.zone, viewerZone()) ? '' : t('own')}</span>
        </div>
        {used.map((hall) => (
          <HallHead key={hall.id} hall={hall} sessions={programme.sessions} onPress={() => onHall(hall.id)} />
        ))}
        <div className="ses-column" style={{ height }}>
          <Axis frame={frame} date={date} zone={conference.zone} />
        </div>
        {used.map((hall) => (
          <div className="ses-column ses-lines" key={hall.id} style={{ height, backgroundSize: `100% ${HOUR_PX}px` }}>
            {sessions
              .filter(({ hallId }) => hallId === hall.id)
              .map((session) => (
                <SessionButton
                  key={session.id}
                  session={session}
                  frame={frame}
                  isChanged={changed.has(session.id)}
                  onPress={() => onSession(session.id)}
                />
              ))}
          </div>
        ))}
      </div>
    </div>
  );
};
