import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceOption } from '../../../media/index.js';
import { Select } from '../../../ui/index.js';

/** Stands for "the one that the system prefers": devices have longer ids. */
const SYSTEM = 'system';
const NONE = 'none';

export interface DevicePickerProps {
  label: string;
  icon: ReactNode;
  devices: readonly DeviceOption[];
  /** Undefined: as the system prefers. `null`: none of them, where `noneLabel` offers that. */
  chosen: string | undefined | null;
  onChange: (deviceId: string | undefined | null) => void;
  noneLabel?: string;
}

/** One device of a kind. A chosen one that is not there now stays chosen: it may be plugged in again. */
export const DevicePicker = ({ label, icon, devices, chosen, onChange, noneLabel }: DevicePickerProps) => {
  const { t } = useTranslation('sound');
  const named = devices
    .filter(({ id }) => id !== 'default' && id !== 'communications')
    .map((device, index) => ({ id: device.id, label: device.label || t('deviceNth', { number: index + 1 }) }));
  const isAway = typeof chosen === 'string' && named.every(({ id }) => id !== chosen);
  const options = [
    { id: SYSTEM, label: t('systemChoice') },
    ...named,
    ...(isAway ? [{ id: chosen, label: t('deviceAway') }] : []),
    ...(noneLabel ? [{ id: NONE, label: noneLabel }] : []),
  ];
  const change = (id: string): void => onChange(id === SYSTEM ? undefined : id === NONE ? null : id);
  const value = chosen === undefined ? SYSTEM : (chosen ?? NONE);
  return <Select label={label} icon={icon} options={options} value={value} onChange={change} />;
};
