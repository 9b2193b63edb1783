import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/index.js';

/** While the code of a page is on its way. */
export const Waiting = () => {
  const { t } = useTranslation('pages');
  return <Skeleton what={t('page')} form="cards" />;
};
