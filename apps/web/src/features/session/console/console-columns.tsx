import { MonitorPlayIcon } from '@phosphor-icons/react/dist/csr/MonitorPlay';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { inState } from '../questions/question-groups.policy.js';
import { NowColumn, type NowColumnProps } from './now-column.js';
import { PeopleColumn } from './people-column.js';
import { QuestionsColumn } from './questions-column.js';
import { useColumns } from './use-columns.js';

/** Three columns that keep their places; on a tablet two with tabs, on a phone two views. */
export const ConsoleColumns = (props: NowColumnProps) => {
  const { t } = useTranslation('console');
  const columns = useColumns();
  const waiting = inState(useHere().live.questions, 'waiting').length;
  const questions = {
    id: 'questions',
    label: t('questions'),
    icon: <QuestionIcon aria-hidden />,
    unread: waiting > 0,
    children: <QuestionsColumn />,
  };
  const people = {
    id: 'people',
    label: t('people'),
    icon: <UsersThreeIcon aria-hidden />,
    children: <PeopleColumn now={props.now} />,
  };
  if (columns === 3) {
    return (
      <div className="console-columns" data-columns="3">
        <NowColumn {...props} />
        <QuestionsColumn />
        <PeopleColumn now={props.now} />
      </div>
    );
  }
  if (columns === 2) {
    return (
      <div className="console-columns" data-columns="2">
        <NowColumn {...props} />
        <Tabs label={t('views')} items={[questions, people]} />
      </div>
    );
  }
  const now = (
    <>
      <NowColumn {...props} />
      <PeopleColumn now={props.now} />
    </>
  );
  return (
    <div className="console-columns" data-columns="1">
      <Tabs
        label={t('views')}
        items={[
          { id: 'now', label: t('nowAndPeople'), icon: <MonitorPlayIcon aria-hidden />, children: now },
          questions,
        ]}
      />
    </div>
  );
};
