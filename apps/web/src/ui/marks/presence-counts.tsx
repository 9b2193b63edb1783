import './presence-counts.css';
import { useTranslation } from 'react-i18next';
import { Mark } from './mark.js';
import { PLACES, type Place } from './place.js';

const WORDS = { hall: 'countHall', remote: 'countRemote', site: 'countSite' } as const;

export interface PresenceCountsProps {
  /** People by place; a place that is absent is not shown. */
  counts: Partial<Record<Place, number>>;
  big?: boolean;
}

/** Mark and number, in the order hall, remote, sites. */
export const PresenceCounts = ({ counts, big = false }: PresenceCountsProps) => {
  const { t, i18n } = useTranslation('ui');
  return (
    <ul className="th-presence-counts" data-big={big}>
      {PLACES.map((place) => {
        const count = counts[place];
        if (count === undefined) return null;
        return (
          <li key={place}>
            <Mark kind={place} full={count > 0} size={big ? 14 : 12} />
            <span aria-hidden>{count.toLocaleString(i18n.language)}</span>
            <span className="th-hidden">{t(WORDS[place], { count })}</span>
          </li>
        );
      })}
    </ul>
  );
};
