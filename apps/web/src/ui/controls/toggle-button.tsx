import './button.css';
import './toggle-button.css';
import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';

export interface ToggleButtonProps {
  isSelected: boolean;
  /** Absolute: what shall be true now. */
  onChange: (selected: boolean) => void;
  icon: ReactNode;
  /** Filled drawing of the same icon for "on". */
  iconOn?: ReactNode;
  children?: ReactNode;
  'aria-label'?: string;
  isDisabled?: boolean;
}

/** On and off: filled icon and accent when on. Vote boxes, stars, filters. */
export const ToggleButton = ({ icon, iconOn, children, isSelected, ...rest }: ToggleButtonProps) => (
  <AriaToggleButton
    {...rest}
    isSelected={isSelected}
    className="th-button th-toggle"
    data-variant="secondary"
    data-bare={children === undefined}
  >
    {isSelected && iconOn ? iconOn : icon}
    {children === undefined ? null : <span>{children}</span>}
  </AriaToggleButton>
);
