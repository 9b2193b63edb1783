import './selection-bar.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Acts for the chosen rows, below the table on accent; the first button is primary. */
export const SelectionBar = ({ count, children }: { count: number; children: ReactNode }) => {
  const { t } = useTranslation('ui');
  return (
    <div className="th-selection-bar th-on-ground" role="group" aria-label={t('chosen', { count })}>
      <span role="status">{t('chosen', { count })}</span>
      {children}
    </div>
  );
};
