import './panels.css';
import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/index.js';
import { QuestionsPanel } from '../questions/questions-panel.js';
import { PeoplePanel } from './people-panel.js';
import { ProgrammePanel } from './programme-panel.js';
import type { PanelTab } from './use-unread.js';

export interface SidePanelProps {
  tab: PanelTab;
  unread: ReadonlySet<PanelTab>;
  onTab: (tab: PanelTab) => void;
}

/** Questions, people, programme; what is new in a closed one is a dot. */
export const SidePanel = ({ tab, unread, onTab }: SidePanelProps) => {
  const { t } = useTranslation('session');
  return (
    <Tabs
      label={t('panel')}
      selectedKey={tab}
      onSelectionChange={(id) => onTab(id as PanelTab)}
      items={[
        {
          id: 'questions',
          label: t('questions'),
          icon: <QuestionIcon aria-hidden />,
          iconOn: <QuestionIcon weight="fill" aria-hidden />,
          unread: unread.has('questions'),
          children: <QuestionsPanel />,
        },
        {
          id: 'people',
          label: t('people'),
          icon: <UsersThreeIcon aria-hidden />,
          iconOn: <UsersThreeIcon weight="fill" aria-hidden />,
          unread: unread.has('people'),
          children: <PeoplePanel />,
        },
        {
          id: 'programme',
          label: t('programme'),
          icon: <CalendarBlankIcon aria-hidden />,
          iconOn: <CalendarBlankIcon weight="fill" aria-hidden />,
          unread: unread.has('programme'),
          children: <ProgrammePanel />,
        },
      ]}
    />
  );
};
