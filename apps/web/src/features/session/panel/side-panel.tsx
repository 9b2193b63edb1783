import './panels.css';
import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/index.js';
import { QuestionsPanel } from '../questions/questions-panel.js';
import { PeoplePanel } from './people-panel.js';
import { ProgrammePanel } from './programme-panel.js';
import type { PanelTab } from './use-unread.js';

/** The tab says it to the eye; who goes by headings needs it inside, before the heads of the parts. */
const Titled = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h2 className="th-hidden">{title}</h2>
    {children}
  </>
);

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
          children: (
            <Titled title={t('questions')}>
              <QuestionsPanel />
            </Titled>
          ),
        },
        {
          id: 'people',
          label: t('people'),
          icon: <UsersThreeIcon aria-hidden />,
          iconOn: <UsersThreeIcon weight="fill" aria-hidden />,
          unread: unread.has('people'),
          children: (
            <Titled title={t('people')}>
              <PeoplePanel />
            </Titled>
          ),
        },
        {
          id: 'programme',
          label: t('programme'),
          icon: <CalendarBlankIcon aria-hidden />,
          iconOn: <CalendarBlankIcon weight="fill" aria-hidden />,
          unread: unread.has('programme'),
          children: (
            <Titled title={t('programme')}>
              <ProgrammePanel />
            </Titled>
          ),
        },
      ]}
    />
  );
};
