import './field.css';
import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';

export interface TextFieldProps {
  label: string;
  /** Keeps the label for screen readers only, where the place says enough. */
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: string;
  /** A sentence that helps; marks the field as invalid. */
  error?: string | undefined;
  maxLength?: number;
  isRequired?: boolean;
  isDisabled?: boolean;
  type?: 'text' | 'email' | 'url' | 'number' | 'datetime-local';
  name?: string;
  autoComplete?: string;
  /** Inside the field at its right end: the one button. */
  end?: ReactNode;
  /** Several lines. */
  rows?: number;
  lang?: string;
}

/** One line of text, or several with `rows`. */
export const TextField = (props: TextFieldProps) => {
  const { label, labelHidden = false, placeholder, hint, error, end, rows, maxLength, lang, ...rest } = props;
  const common = { className: 'th-input', ...(placeholder && { placeholder }), ...(lang && { lang }) };
  return (
    <AriaTextField {...rest} {...(maxLength && { maxLength })} isInvalid={error !== undefined} className="th-field">
      <Label className={labelHidden ? 'th-hidden' : 'th-label'}>{label}</Label>
      <span className="th-input-box">
        {rows ? <AriaTextArea {...common} rows={rows} /> : <Input {...common} />}
        {end}
      </span>
      {hint ? (
        <Text slot="description" className="th-meta">
          {hint}
        </Text>
      ) : null}
      <FieldError className="th-field-error">{error}</FieldError>
    </AriaTextField>
  );
};
