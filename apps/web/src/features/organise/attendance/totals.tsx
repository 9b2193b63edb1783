import { useTranslation } from 'react-i18next';
import type { AttendanceBoardView } from '#contract';
import { Mark } from '../../../ui/index.js';

/** Everybody who takes part now, then by place. */
export const Totals = ({ board }: { board: AttendanceBoardView }) => {
  const { t, i18n } = useTranslation('attendance');
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <ul className="att-totals">
      <li>
        <strong>{number(board.total)}</strong>
        <span>{t('ofPeople', { count: board.people })}</span>
      </li>
      <li>
        <strong>
          <Mark kind="hall" size={22} /> {number(board.hall)}
        </strong>
        <span>{board.limit === null ? t('inHalls') : t('inHallsAllowed', { limit: board.limit })}</span>
      </li>
      <li>
        <strong>
          <Mark kind="remote" size={22} /> {number(board.remote)}
        </strong>
        <span>{t('remote')}</span>
      </li>
    </ul>
  );
};
