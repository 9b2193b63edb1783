import './pair.css';
import type { ReactNode } from 'react';

export interface PairProps {
  a: ReactNode;
  b: ReactNode;
  /** 8 instead of 12 px of air at the seam. */
  tight?: boolean;
}

/** What exists twice, with a seam between. */
export const Pair = ({ a, b, tight = false }: PairProps) => (
  <span className="th-pair" data-tight={tight}>
    <span className="th-pair-side">{a}</span>
    <span className="th-pair-side">{b}</span>
  </span>
);

export interface PairValueProps {
  value: ReactNode;
  label: ReactNode;
  /** Label after the value instead of below. */
  inline?: boolean;
}

/** One side of a pair: value 600 over label 13. */
export const PairValue = ({ value, label, inline = false }: PairValueProps) => (
  <span className="th-pair-value" data-inline={inline}>
    <span className="th-pair-strong">{value}</span> <span className="th-meta">{label}</span>
  </span>
);
