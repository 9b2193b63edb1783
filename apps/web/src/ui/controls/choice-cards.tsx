import './choice.css';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';

export interface Choice {
  id: string;
  label: string;
  /** One sentence below or beside. */
  hint?: string;
  icon?: ReactNode;
  lang?: string;
  isDisabled?: boolean;
}

export interface ChoiceProps {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
}

/** Cards side by side, e.g. where somebody is. */
export const ChoiceCards = ({ label, choices, value, onChange }: ChoiceProps) => (
  <RadioGroup className="th-choice-cards" aria-label={label} value={value} onChange={onChange}>
    {choices.map(({ id, label: name, hint, icon, lang, isDisabled = false }) => (
      <Radio key={id} value={id} isDisabled={isDisabled} className="th-choice-card" {...(lang && { lang })}>
        {icon}
        <span className="th-choice-name">{name}</span>
        {hint ? <span className="th-meta">{hint}</span> : null}
        <CheckCircleIcon className="th-choice-tick" size={24} weight="fill" aria-hidden />
      </Radio>
    ))}
  </RadioGroup>
);

/** Rows 68 high, e.g. languages. */
export const ChoiceRows = ({ label, choices, value, onChange }: ChoiceProps) => (
  <RadioGroup className="th-choice-rows" aria-label={label} value={value} onChange={onChange}>
    {choices.map(({ id, label: name, hint, icon, lang, isDisabled = false }) => (
      <Radio key={id} value={id} isDisabled={isDisabled} className="th-choice-row" {...(lang && { lang })}>
        <span className="th-radio-dot" aria-hidden />
        <span className="th-choice-text">
          <span className="th-choice-strong">{name}</span>
          {hint ? <span className="th-choice-hint">{hint}</span> : null}
        </span>
        {icon}
      </Radio>
    ))}
  </RadioGroup>
);

/** Segments or halves of equal weight, the active one filled: in | out, days, filters. */
export const ChoiceSegments = ({ label, choices, value, onChange, big = false }: ChoiceProps & { big?: boolean }) => (
  <RadioGroup
    className="th-choice-segments"
    orientation="horizontal"
    data-big={big}
    aria-label={label}
    value={value}
    onChange={onChange}
  >
    {choices.map(({ id, label: name, hint, icon, isDisabled = false }) => (
      <Radio key={id} value={id} isDisabled={isDisabled} className="th-choice-segment">
        {icon}
        <span>{name}</span>
        {hint ? <span className="th-choice-segment-hint">{hint}</span> : null}
      </Radio>
    ))}
  </RadioGroup>
);
