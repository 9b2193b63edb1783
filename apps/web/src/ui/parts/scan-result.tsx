import './scan-result.css';
import type { ReactNode } from 'react';
import { Given } from '../marks/given.js';
import { Mark } from '../marks/mark.js';
import { OccupancyBar, type OccupancyProps } from './occupancy.js';
import { ScanSign, type Lamp } from './scan-sign.js';

export interface ScanResultProps {
  lamp: Lamp;
  /** "Saal 5 · Tür A". */
  door: string;
  /** At the right of the door: what is sent. */
  sent?: ReactNode;
  /** 44 px: "Einlass", "Ist schon im Saal". */
  verdict: string;
  name?: string;
  /** The name in the other script. */
  otherName?: string;
  /** Town, partner town, time of the earlier scan. */
  facts?: readonly string[];
  /** Framed: where to go instead, or the reason to let in over the limit. */
  way?: ReactNode;
  occupancy?: OccupancyProps;
  /** Two buttons of 56; the second primary. */
  acts: ReactNode;
  /** What was stored, with the time. */
  stored: string;
}

/** The whole screen in the lamp's colour. */
export const ScanResult = (props: ScanResultProps) => {
  const { lamp, door, sent, verdict, name, otherName, facts = [], way, occupancy, acts, stored } = props;
  return (
    <section className="th-scan th-on-ground" data-lamp={lamp}>
      <header className="th-scan-head">
        <span className="th-scan-door">
          <Mark kind="hall" size={14} /> {door}
        </span>
        <span>{sent}</span>
      </header>
      <div className="th-scan-body" role="alert">
        <ScanSign lamp={lamp} />
        <h1 className="th-scan-verdict">{verdict}</h1>
        {name ? (
          <p className="th-scan-name">
            <Given>{name}</Given>
          </p>
        ) : null}
        {otherName ? (
          <p className="th-scan-fact">
            <Given>{otherName}</Given>
          </p>
        ) : null}
        {facts.map((fact) => (
          <p className="th-scan-fact" key={fact}>
            <Given>{fact}</Given>
          </p>
        ))}
      </div>
      {way ? <div className="th-scan-way">{way}</div> : null}
      {occupancy ? <OccupancyBar {...occupancy} /> : null}
      <div className="th-scan-acts">{acts}</div>
      <p className="th-scan-stored">{stored}</p>
    </section>
  );
};
