import './chip.css';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { MinusCircleIcon } from '@phosphor-icons/react/dist/csr/MinusCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { XCircleIcon } from '@phosphor-icons/react/dist/csr/XCircle';
import type { ReactNode } from 'react';

export type Tone = 'ok' | 'warn' | 'bad' | 'none';

const ICONS = { ok: CheckCircleIcon, warn: WarningIcon, bad: XCircleIcon, none: MinusCircleIcon };

export interface ChipProps {
  /** Or `hall`, `booth`, `accent`: a fact about a place or choice; those need their own icon. */
  tone: Tone | 'hall' | 'booth' | 'accent';
  icon?: ReactNode;
  children: ReactNode;
}

const isTone = (tone: ChipProps['tone']): tone is Tone => tone in ICONS;

/** A state as soft ground, icon of its own outline and word. */
export const Chip = ({ tone, icon, children }: ChipProps) => {
  const Icon = isTone(tone) ? ICONS[tone] : undefined;
  return (
    <span className="th-chip" data-tone={tone}>
      {icon ?? (Icon ? <Icon size={18} weight="fill" aria-hidden /> : null)}
      <span>{children}</span>
    </span>
  );
};

/** The same state in a table or report: icon and word without a ground. */
export const StatusWord = ({ tone, children }: { tone: Tone; children: ReactNode }) => {
  const Icon = ICONS[tone];
  return (
    <span className="th-status-word" data-tone={tone}>
      <Icon size={20} weight="fill" aria-hidden />
      <span>{children}</span>
    </span>
  );
};
