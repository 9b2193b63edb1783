import './tile.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from './mark.js';
import type { Place } from './place.js';

export interface TileProps {
  place: Place;
  name: string;
  /** The picture, a `<video>` or what renders one. Without it nine bars stand for the sound. */
  children?: ReactNode;
  /** 0-1, drives the nine bars. */
  level?: number;
  /** A line below while this one has the floor. */
  floor?: boolean;
  /** Fills its box instead of keeping 16:9. */
  fill?: boolean;
}

const BARS = [0.25, 0.5, 0.35, 0.8, 1, 0.7, 0.9, 0.4, 0.2];

/** A picture on the stage in the form of its place, name and mark on a plate at the lower edge. */
export const Tile = ({ place, name, children, level = 0.4, floor = false, fill = false }: TileProps) => {
  const { t } = useTranslation('ui');
  return (
    <figure className="th-tile" data-place={place} data-floor={floor} data-fill={fill}>
      <div className="th-tile-picture" data-theme="dark">
        {children ?? (
          <span className="th-tile-bars" aria-hidden>
            {BARS.map((share, index) => (
              <span key={index} style={{ height: 4 + share * level * 60 }} />
            ))}
          </span>
        )}
        <figcaption className="th-tile-plate">
          <Mark kind={place} size={10} label={t(place)} />
          <span>
            <bdi>{name}</bdi>
            {children ? null : `, ${t('audioOnly')}`}
          </span>
        </figcaption>
      </div>
    </figure>
  );
};
