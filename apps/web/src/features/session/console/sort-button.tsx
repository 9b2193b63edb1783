import { ArrowsDownUpIcon } from '@phosphor-icons/react/dist/csr/ArrowsDownUp';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/index.js';

/** Nothing jumps by itself: this is how the order follows the votes. */
export const SortButton = ({ onPress }: { onPress: () => void }) => {
  const { t } = useTranslation('session');
  return (
    <Button size="small" variant="quiet" icon={<ArrowsDownUpIcon aria-hidden />} onPress={onPress}>
      {t('sortByVotes')}
    </Button>
  );
};
