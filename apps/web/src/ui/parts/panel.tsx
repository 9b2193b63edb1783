import './panel.css';
import type { ReactNode } from 'react';

export interface PanelProps {
  title?: ReactNode;
  /** Number after the title, e.g. how many questions. */
  count?: number;
  /** At the right end of the head. */
  aside?: ReactNode;
  foot?: ReactNode;
  /** Fixed head and foot, the middle scrolls. */
  scroll?: boolean;
  /** Inner margin; rows and tables bring their own. */
  padded?: boolean;
  children: ReactNode;
}

/** Card or column: surface with a hairline, head, body, foot. */
export const Panel = ({ title, count, aside, foot, scroll = false, padded = false, children }: PanelProps) => (
  <section className="th-panel" data-scroll={scroll}>
    {title ? (
      <header className="th-panel-head">
        <h2 className="th-panel-title">
          {title} {count === undefined ? null : <span className="th-panel-count">{count}</span>}
        </h2>
        {aside}
      </header>
    ) : null}
    <div className="th-panel-body" data-padded={padded}>
      {children}
    </div>
    {foot ? <footer className="th-panel-foot">{foot}</footer> : null}
  </section>
);

/** Head of a part inside a panel, sunken: "Wartet auf Freigabe 2". */
export const SectionHead = ({ icon, children, count }: { icon?: ReactNode; children: ReactNode; count?: number }) => (
  <h3 className="th-section-head">
    {icon}
    <span>{children}</span>
    {count === undefined ? null : <span className="th-section-head-count">{count}</span>}
  </h3>
);

/** Numbered step of a page that is worked through from top to bottom. */
export const StepHead = ({ step, children }: { step: number; children: ReactNode }) => (
  <h2 className="th-step-head">
    <span className="th-step-number">{step}</span>
    <span>{children}</span>
  </h2>
);
