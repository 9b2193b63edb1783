import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import { Mark } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** Where this phone believes to be, and how to say otherwise. */
export const HallHere = () => {
  const { t } = useTranslation('session');
  const { hall, session } = useHere();
  return (
    <p className="in-hall-here">
      <Mark kind="hall" size={14} />
      <strong>{t('youAreIn', { hall: hall?.name ?? t('hallName') })}</strong>
      <Link href={`/s/${session.id}/join`}>{t('change')}</Link>
    </p>
  );
};
