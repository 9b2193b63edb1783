import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { useTranslation } from 'react-i18next';
import type { BoardSessionView, HallView, SessionView } from '#contract';
import { sessionShort, useLanguage } from '../../../i18n/index.js';
import { Button, HallName, OccupancyGauge, PresenceCounts } from '../../../ui/index.js';

/** A running session with its hall. */
export interface RunningHall {
  board: BoardSessionView;
  hall: HallView;
  session: SessionView | undefined;
}

/** Few places left: the share of the limit from which a hall is named. */
const NEARLY_FULL = 0.9;

const Room = ({ board }: { board: BoardSessionView }) => {
  const { t } = useTranslation('ui');
  if (board.limit === null) return null;
  const free = board.limit - board.hall;
  if (free <= 0) {
    return (
      <span className="att-room" data-room="full">
        <ProhibitIcon size={16} weight="bold" aria-hidden /> {t('full')}
      </span>
    );
  }
  const isNear = board.hall >= board.limit * NEARLY_FULL;
  return (
    <span className="att-room" data-room={isNear ? 'near' : 'free'}>
      {isNear ? <WarningIcon size={16} weight="fill" aria-hidden /> : null} {t('free', { count: free })}
    </span>
  );
};

export interface HallCardsProps {
  running: readonly RunningHall[];
  onSession: (sessionId: string) => void;
}

/** One gauge per hall with a running session; on a phone the fullest first. */
export const HallCards = ({ running, onSession }: HallCardsProps) => {
  const { t } = useTranslation('attendance');
  const language = useLanguage();
  const fullness = ({ board }: RunningHall): number => (board.limit ? board.hall / board.limit : 0);
  const worstFirst = [...running].sort((one, other) => fullness(other) - fullness(one));
  return (
    <ul className="att-halls">
      {running.map((one) => {
        const { board, hall, session } = one;
        const title = session ? sessionShort(session, language) : '';
        const isFull = board.limit !== null && board.hall >= board.limit;
        return (
          <li key={board.sessionId} className="att-hall" data-full={isFull} style={{ order: worstFirst.indexOf(one) }}>
            <div className="att-hall-head">
              <strong>
                <HallName hall={hall} sessions={session ? [session] : []} />
              </strong>
              <span className="th-meta">{title}</span>
            </div>
            <div className="att-gauge">
              <OccupancyGauge count={board.hall} limit={board.limit} name={t('gaugeOf', { hall: hall.name })} />
              <Room board={board} />
            </div>
            <div className="att-hall-foot">
              <PresenceCounts counts={{ remote: board.remote }} />
              <Button
                size="small"
                variant="quiet"
                onPress={() => onSession(board.sessionId)}
                aria-label={`${t('people')}: ${hall.name}`}
              >
                {t('people')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
