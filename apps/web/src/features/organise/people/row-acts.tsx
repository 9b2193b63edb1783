import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple';
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash';
import { useTranslation } from 'react-i18next';
import type { PersonRowView } from '#contract';
import { Button, Menu } from '../../../ui/index.js';

/** What a row's menu can do. */
export const ROW_ACTS = ['edit', 'devices', 'remove'] as const;
export type RowAct = (typeof ROW_ACTS)[number];

/** The rest of what can be done to one person. */
export const RowActs = ({ person, onAct }: { person: PersonRowView; onAct: (act: RowAct) => void }) => {
  const { t } = useTranslation('organisePeople');
  const label = t('actsOf', { name: person.name });
  return (
    <Menu
      label={label}
      trigger={
        <Button
          size="small"
          variant="quiet"
          icon={<DotsThreeIcon size={22} weight="bold" aria-hidden />}
          aria-label={label}
        />
      }
      groups={[
        {
          id: 'person',
          entries: [
            { id: 'edit', label: t('edit'), icon: <PencilSimpleIcon size={20} aria-hidden /> },
            { id: 'devices', label: t('devices'), icon: <DevicesIcon size={20} aria-hidden /> },
          ],
        },
        { id: 'grave', entries: [{ id: 'remove', label: t('remove'), icon: <TrashIcon size={20} aria-hidden /> }] },
      ]}
      onAction={(id) => onAct(ROW_ACTS.find((act) => act === id) ?? 'edit')}
    />
  );
};
