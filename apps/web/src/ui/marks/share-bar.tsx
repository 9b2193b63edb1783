import './share-bar.css';
import { useTranslation } from 'react-i18next';
import { Mark } from './mark.js';
import { PLACES, type Place } from './place.js';

const WORDS = { hall: 'countHall', remote: 'countRemote', site: 'countSite' } as const;

export interface ShareBarProps {
  counts: Partial<Record<Place, number>>;
  /** Words inside the segments where they fit, e.g. "31 im Saal", instead of the bare number. */
  words?: boolean;
}

/** Three segments in proportion, mark and number inside; a segment under 44 px puts its number below. */
export const ShareBar = ({ counts, words = false }: ShareBarProps) => {
  const { t, i18n } = useTranslation('ui');
  return (
    <ul className="th-share-bar" data-words={words}>
      {PLACES.map((place) => {
        const count = counts[place] ?? 0;
        if (count === 0) return null;
        const number = count.toLocaleString(i18n.language);
        return (
          <li key={place} data-place={place} style={{ flexGrow: count }}>
            <span className="th-share-bar-inside" aria-hidden>
              <Mark kind={place} size={10} />
              <span className="th-share-bar-number">{number}</span>
              <span className="th-share-bar-words">{t(WORDS[place], { count })}</span>
            </span>
            <span className="th-share-bar-below" aria-hidden>
              {number}
            </span>
            <span className="th-hidden">{t(WORDS[place], { count })}</span>
          </li>
        );
      })}
    </ul>
  );
};
