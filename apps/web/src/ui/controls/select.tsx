import './select.css';
import { CaretDownIcon } from '@phosphor-icons/react/dist/csr/CaretDown';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface SelectProps {
  label: string;
  labelHidden?: boolean;
  options: readonly { id: string; label: string }[];
  value: string | null;
  onChange: (id: string) => void;
  icon?: ReactNode;
  placeholder?: string;
  isDisabled?: boolean;
}

/** One of several, e.g. a microphone; the list opens over the page. */
export const Select = ({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  icon,
  placeholder,
  isDisabled,
}: SelectProps) => (
  <AriaSelect
    className="th-select"
    value={value}
    onChange={(key) => {
      if (key !== null) onChange(String(key));
    }}
    {...(placeholder && { placeholder })}
    {...(isDisabled && { isDisabled })}
  >
    <Label className={labelHidden ? 'th-hidden' : 'th-label'}>{label}</Label>
    <Button className="th-select-button">
      {icon}
      <SelectValue className="th-select-value" />
      <CaretDownIcon size={16} weight="bold" aria-hidden />
    </Button>
    <Popover className="th-popover th-select-popover">
      <ListBox items={options}>
        {(option) => (
          <ListBoxItem id={option.id} className="th-option">
            {option.label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);
