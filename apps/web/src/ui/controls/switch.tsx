import './switch.css';
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

export interface SwitchProps {
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  children?: ReactNode;
  'aria-label'?: string;
  'aria-describedby'?: string;
  isDisabled?: boolean;
}

/** Word first, switch at its right. */
export const Switch = ({ children, ...rest }: SwitchProps) => (
  <AriaSwitch {...rest} className="th-switch">
    {children}
    <span className="th-switch-track" aria-hidden>
      <span className="th-switch-knob" />
    </span>
  </AriaSwitch>
);
