import { useTranslation } from 'react-i18next';
import type { HallView } from '#contract';
import { Mark } from '../../ui/index.js';

/** How many people the hall may hold now. */
export const Limit = ({ hall }: { hall: HallView }) => {
  const { t } = useTranslation('programme');
  const limit = hall.hygieneLimit ?? hall.capacity;
  if (limit === null) return null;
  return (
    <span className="grid-limit th-meta">
      <Mark kind="hall" size={10} />
      {t('upTo', { count: limit })}
    </span>
  );
};
