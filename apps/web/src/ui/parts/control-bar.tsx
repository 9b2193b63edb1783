import './control-bar.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export interface ControlProps {
  icon: ReactNode;
  label: string;
  /** Second line, says the state: "aus", "öffnet die Moderation". Hidden on phones. */
  state?: string;
  /** Filled accent: the own position in the queue, an open microphone. */
  isOn?: boolean;
  tone?: 'plain' | 'bad' | 'booth';
  onPress?: () => void;
  /** For a toggle: true and false are announced. */
  pressed?: boolean;
}

/** One button of the bar, 52 high: word and state; on a phone icon over word. */
export const Control = ({ icon, label, state, isOn = false, tone = 'plain', onPress, pressed }: ControlProps) => (
  <Button
    className="th-control"
    data-on={isOn}
    data-tone={tone}
    {...(onPress && { onPress })}
    {...(pressed !== undefined && { 'aria-pressed': pressed })}
  >
    {icon}
    <span className="th-control-words">
      <span className="th-control-label">{label}</span>
      {state ? <span className="th-control-state">{state}</span> : null}
    </span>
  </Button>
);

/** Bar at the foot of the stage; `end` (leave) stands at the right. On a phone five buttons at most. */
export const ControlBar = ({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) => (
  <div className="th-control-bar" role="toolbar" aria-label={label}>
    {children}
    {end ? <div className="th-control-end">{end}</div> : null}
  </div>
);
