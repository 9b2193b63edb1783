import './checkbox.css';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

export interface CheckboxProps {
  children?: ReactNode;
  isSelected?: boolean;
  onChange?: (selected: boolean) => void;
  isDisabled?: boolean;
  /** Only `selection`, inside a table's row. */
  slot?: 'selection';
  'aria-label'?: string;
}

export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className="th-checkbox">
    {({ isIndeterminate, isSelected }) => (
      <>
        <span className="th-checkbox-box" aria-hidden>
          {isIndeterminate ? <MinusIcon size={16} weight="bold" /> : null}
          {isSelected && !isIndeterminate ? <CheckIcon size={16} weight="bold" /> : null}
        </span>
        {children}
      </>
    )}
  </AriaCheckbox>
);
