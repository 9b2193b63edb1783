import './floor-sheet.css';
import type { ReactNode } from 'react';

export interface FloorSheetProps {
  title: string;
  /** Who hears you, which booth is ready. */
  children?: ReactNode;
  act: ReactNode;
  /** Seconds left, in words. */
  left?: ReactNode;
}

/** "You have the floor": accent sheet with one button. */
export const FloorSheet = ({ title, children, act, left }: FloorSheetProps) => (
  <section className="th-floor-sheet th-on-ground" role="alert">
    <h2 className="th-floor-sheet-title">
      <span aria-hidden className="th-floor-sheet-dot" />
      {title}
    </h2>
    {children ? <p>{children}</p> : null}
    <div className="th-floor-sheet-acts">
      {act}
      {left ? <span className="th-floor-sheet-left">{left}</span> : null}
    </div>
  </section>
);
