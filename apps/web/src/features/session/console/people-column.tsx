import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { Button, List, Panel, PersonLine, SectionHead } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { personWords } from '../frame/words.js';
import type { StageNow } from '../stage/use-stage-now.js';
import { PeopleCounts } from './people-counts.js';
import { PresentPeople } from './present-people.js';
import { StageMenu } from './stage-menu.js';
import { StagePeople } from './stage-people.js';
import { useStageActs } from './use-stage-acts.js';

const RemovedPeople = () => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const removed = useHere().live.stage.removed ?? [];
  const { readmit } = useStageActs();
  if (removed.length === 0) return null;
  return (
    <>
      <SectionHead count={removed.length}>{t('removed')}</SectionHead>
      <List label={t('removed')} items={removed} textOf={({ name }) => name}>
        {(person) => (
          <div className="console-person">
            <PersonLine {...personWords(person, language)} kind="remote" size={36} />
            <Button size="small" onPress={() => void readmit(person)}>
              {t('readmit')}
            </Button>
          </div>
        )}
      </List>
    </>
  );
};

/** Counts, the stage, who is here, who was sent out. */
export const PeopleColumn = ({ now }: { now: StageNow }) => {
  const { t } = useTranslation('console');
  const { presence, stage } = useHere().live;
  return (
    <Panel title={t('people')} count={presence.total} aside={<StageMenu />} scroll>
      <PeopleCounts />
      <SectionHead count={stage.people.length}>{t('onStage')}</SectionHead>
      <StagePeople now={now} />
      <RemovedPeople />
      <SectionHead>{t('present')}</SectionHead>
      <PresentPeople />
    </Panel>
  );
};
