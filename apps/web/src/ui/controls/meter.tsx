import './meter.css';
import type { ReactNode } from 'react';
import { Meter as AriaMeter } from 'react-aria-components';

export interface LevelMeterProps {
  label: string;
  /** 0-1, linear share of the scale. */
  level: number;
  bars?: number;
}

/** Loudness as a row of bars, filled up to the level. */
export const LevelMeter = ({ label, level, bars = 44 }: LevelMeterProps) => {
  const percent = Math.round(Math.min(Math.max(level, 0), 1) * 100);
  const full = Math.round((percent / 100) * bars);
  return (
    <AriaMeter className="th-level" aria-label={label} value={percent}>
      {Array.from({ length: bars }, (_, index) => (
        <span key={index} data-full={index < full} />
      ))}
    </AriaMeter>
  );
};

export interface BarMeterProps {
  label: ReactNode;
  /** Accessible name. */
  name: string;
  value: number;
  max: number;
  /** At the right end; the value when absent. */
  number?: ReactNode;
  kind?: 'accent' | 'hall' | 'booth';
}

/** Words over a 10 px bar, number at the right: occupancy, poll, turn of an interpreter. */
export const BarMeter = ({ label, name, value, max, number, kind = 'accent' }: BarMeterProps) => (
  <AriaMeter className="th-bar-meter" data-kind={kind} aria-label={name} value={value} maxValue={max}>
    {({ percentage, valueText }) => (
      <>
        <span className="th-bar-meter-label">{label}</span>
        <span className="th-bar-meter-number">{number ?? valueText}</span>
        <span className="th-bar-meter-track">
          <span style={{ width: `${percentage}%` }} />
        </span>
      </>
    )}
  </AriaMeter>
);
