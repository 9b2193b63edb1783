import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useTranslation } from 'react-i18next';
import { Button, Menu, SelectionBar } from '../../../ui/index.js';

/** What a sheet is asked for before it happens, because it cannot be taken back. */
export type Grave = 'issueLinks' | 'revokeLinks' | 'revokeBadges';

export interface ChosenActsProps {
  count: number;
  /** People under the filter who are not chosen yet. */
  more: number;
  isPrinting: boolean;
  onBadges: () => void;
  onGrave: (act: Grave) => void;
  onAll: () => void;
  onNone: () => void;
}

/** Acts for the chosen people. */
export const ChosenActs = ({ count, more, isPrinting, onBadges, onGrave, onAll, onNone }: ChosenActsProps) => {
  const { t } = useTranslation('organisePeople');
  const { t: ui } = useTranslation('ui');
  const act = (id: string) => {
    if (id === 'all') onAll();
    else if (id === 'none') onNone();
    else onGrave(id === 'revokeLinks' ? 'revokeLinks' : 'revokeBadges');
  };
  return (
    <SelectionBar count={count}>
      <Button variant="primary" icon={<PrinterIcon size={20} aria-hidden />} isPending={isPrinting} onPress={onBadges}>
        {t('printBadges')}
      </Button>
      <Button icon={<PaperPlaneTiltIcon size={20} aria-hidden />} onPress={() => onGrave('issueLinks')}>
        {t('issueLinks')}
      </Button>
      <Menu
        label={t('moreActs')}
        trigger={<Button icon={<DotsThreeIcon size={22} weight="bold" aria-hidden />} aria-label={ui('more')} />}
        groups={[
          {
            id: 'choice',
            entries: [
              ...(more > 0 ? [{ id: 'all', label: t('chooseAll', { count: more }) }] : []),
              { id: 'none', label: t('chooseNone') },
            ],
          },
          {
            id: 'grave',
            entries: [
              { id: 'revokeLinks', label: t('revokeLinks') },
              { id: 'revokeBadges', label: t('revokeBadges') },
            ],
          },
        ]}
        onAction={act}
      />
    </SelectionBar>
  );
};
