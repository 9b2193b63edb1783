import { useTranslation } from 'react-i18next';
import { Mark } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** Three cells: hall against its limit, remote, all together. */
export const PeopleCounts = () => {
  const { t, i18n } = useTranslation('console');
  const { t: ui } = useTranslation('ui');
  const { hall, remote, total, limit } = useHere().live.presence;
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <dl className="console-counts">
      <div data-full={limit !== null && hall >= limit}>
        <dd>
          <Mark kind="hall" size={14} label={ui('hall')} /> {number(hall)}
        </dd>
        <dt>{limit === null ? ui('hall') : ui('ofLimit', { limit })}</dt>
      </div>
      <div>
        <dd>
          <Mark kind="remote" size={14} label={ui('remote')} /> {number(remote)}
        </dd>
        <dt>{ui('remote')}</dt>
      </div>
      <div>
        <dd>{number(total)}</dd>
        <dt>{t('together')}</dt>
      </div>
    </dl>
  );
};
