import './floor-line.css';
import { useTranslation } from 'react-i18next';
import { Mark } from './mark.js';
import type { Place } from './place.js';
import { shownPlaces, type Standing } from './floor-order.js';

export interface FloorLineProps {
  /** Who waits, head first. Without it only the line is drawn. */
  waiting?: Standing[];
  /** Outlined shapes of an empty state. */
  outline?: boolean;
  thick?: boolean;
}

const GAP = { key: 'gap' } as const;

/** Everybody who wants the floor stands as a shape on one line; the head speaks next. */
export const FloorLine = ({ waiting = [], outline = false, thick = false }: FloorLineProps) => {
  const { t } = useTranslation('ui');
  return (
    <div className="th-floor-line" data-thick={thick}>
      {waiting.length > 0 ? (
        <ol className="th-floor-line-row" aria-hidden={outline}>
          {shownPlaces(waiting, GAP).map((one) =>
            'place' in one ? (
              <li key={one.key}>
                {one.own ? <span className="th-floor-line-own">{t('you')}</span> : null}
                <Mark kind={one.place satisfies Place} full={!outline} size={outline ? 26 : 19} label={t(one.place)} />
              </li>
            ) : (
              <li key={one.key}>…</li>
            ),
          )}
        </ol>
      ) : null}
      <span className="th-floor-line-bar" />
    </div>
  );
};
