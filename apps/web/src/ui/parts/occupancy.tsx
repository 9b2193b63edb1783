import './occupancy.css';
import type { ReactNode } from 'react';
import { Meter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

export interface OccupancyProps {
  /** Persons counted in; with `atMost` the least number. */
  count: number;
  /** Upper bound while other doors are unknown; the doubtful part is hatched. */
  atMost?: number;
  /** Limit now in force. Without one there is only the number. */
  limit?: number | null;
  /** Name of the hall, for screen readers. */
  name: string;
}

const range = ({ count, atMost }: OccupancyProps) =>
  atMost !== undefined && atMost > count ? `${count}–${atMost}` : `${count}`;

/** A meter where there is a limit to measure against; else there is only a number. */
const Gauge = ({ className, ...props }: OccupancyProps & { className: string; children: ReactNode }) => {
  const { limit, count, name, children } = props;
  const { t } = useTranslation('ui');
  if (!limit)
    return (
      <div className={className} role="group" aria-label={name}>
        {children}
      </div>
    );
  const words = `${range(props)} ${t('ofLimit', { limit })}`;
  return (
    <Meter className={className} aria-label={name} value={count} maxValue={limit} valueLabel={words}>
      {children}
    </Meter>
  );
};

/** Number, limit and a bar in one row, at doors and on lamps. */
export const OccupancyBar = (props: OccupancyProps) => {
  const { count, atMost = count, limit } = props;
  const { t } = useTranslation('ui');
  const share = (people: number) => `${limit ? Math.min(100, (people / limit) * 100) : 0}%`;
  return (
    <Gauge {...props} className="th-occupancy">
      <span className="th-occupancy-number">{range(props)}</span>
      {limit ? <span className="th-occupancy-limit">{t('ofLimit', { limit })}</span> : null}
      {limit ? (
        <span className="th-occupancy-track" aria-hidden>
          <span className="th-occupancy-sure" style={{ width: share(count) }} />
          <span className="th-occupancy-doubt" style={{ width: share(atMost - count) }} />
        </span>
      ) : null}
    </Gauge>
  );
};

/** Column filled from below, limit as a line past both edges, number at the foot. */
export const OccupancyGauge = (props: OccupancyProps) => {
  const { count, limit } = props;
  const { t } = useTranslation('ui');
  const top = limit ? Math.max(limit / 0.9, count) : Math.max(count, 1);
  const percent = (count / top) * 100;
  return (
    <Gauge {...props} className="th-gauge">
      <div className="th-gauge-column" data-low={percent < 36}>
        <span className="th-gauge-fill" style={{ height: `${percent}%` }} />
        {limit ? <span className="th-gauge-limit" style={{ bottom: `${(limit / top) * 100}%` }} /> : null}
        <span className="th-gauge-number" style={{ bottom: percent < 36 ? `${percent}%` : 0 }}>
          {count}
        </span>
      </div>
      {limit ? <span className="th-gauge-words">{t('limit', { limit })}</span> : null}
    </Gauge>
  );
};
