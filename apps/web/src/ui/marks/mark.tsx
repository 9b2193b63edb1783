import './mark.css';
import type { MarkKind } from './place.js';

const PATHS: Record<MarkKind, string> = {
  hall: 'M.5.5h11v11H.5z',
  remote: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  site: 'M.5 11.5V6a5.5 5.5 0 0 1 11 0v5.5z',
  booth: 'M6 .2 11.8 6 6 11.8.2 6z',
};

export interface MarkProps {
  kind: MarkKind;
  /** Outline when false: nobody there, or a booth that is ready but not live. */
  full?: boolean;
  /** Edge in px. */
  size?: number;
  /** Accessible name; without one the mark is decoration beside its word. */
  label?: string;
}

/** One of the four shapes, in the colour of its place. */
export const Mark = ({ kind, full = true, size = 12, label }: MarkProps) => (
  <svg
    className="th-mark"
    data-kind={kind}
    data-full={full}
    width={size}
    height={size}
    viewBox="0 0 12 12"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <path d={PATHS[kind]} {...(full ? {} : { transform: 'translate(.6 .6) scale(.9)' })} />
  </svg>
);
