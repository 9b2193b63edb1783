import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceBoardView, ProgrammeView } from '#contract';
import { EmptyState, Panel, townOf } from '../../../ui/index.js';
import { CourseChart } from './course-chart.js';
import { summed } from './course.js';
import { DaySessions } from './day-sessions.js';
import { HallCards, type RunningHall } from './hall-cards.js';
import { SessionPeople } from './session-people.js';
import { Totals } from './totals.js';

/** Running sessions with their halls, in the order of the halls. */
const runningOf = (board: AttendanceBoardView, { halls, sessions }: ProgrammeView): RunningHall[] =>
  halls.flatMap((hall) =>
    board.sessions
      .filter((one) => one.hallId === hall.id && (one.state === 'open' || one.state === 'paused'))
      .map((one) => ({ board: one, hall, session: sessions.find(({ id }) => id === one.sessionId) })),
  );

/** Totals, gauges, course, sessions of the day. */
export const Board = ({ board, programme }: { board: AttendanceBoardView; programme: ProgrammeView }) => {
  const { t } = useTranslation('attendance');
  const [sessionId, setSessionId] = useState<string>();
  const { zone } = programme.conference;
  const running = runningOf(board, programme);
  const session = programme.sessions.find(({ id }) => id === sessionId);
  const course = summed(running.map((one) => one.board.course));
  return (
    <>
      <Totals board={board} />
      {running.length > 0 ? (
        <HallCards running={running} onSession={setSessionId} />
      ) : (
        <Panel padded>
          <EmptyState title={t('nothingRuns')}>{t('nothingRunsHint')}</EmptyState>
        </Panel>
      )}
      <div className={course.length > 0 ? 'att-two' : 'org-stack'}>
        <CourseChart course={course} limit={board.limit} zone={zone} />
        <DaySessions board={board} programme={programme} onSession={setSessionId} />
      </div>
      {session ? (
        <SessionPeople
          key={session.id}
          session={session}
          zone={zone}
          town={townOf(programme.halls.find(({ id }) => id === session.hallId)?.venue) || t('atVenue')}
          onClose={() => setSessionId(undefined)}
        />
      ) : null}
    </>
  );
};
