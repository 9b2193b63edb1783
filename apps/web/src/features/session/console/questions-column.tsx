import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { ProjectorScreenIcon } from '@phosphor-icons/react/dist/csr/ProjectorScreen';
import { useTranslation } from 'react-i18next';
import { EmptyState, FloorLine, Panel, SectionHead } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { QuietStatus } from '../frame/quiet-status.js';
import { Fold } from '../questions/fold.js';
import { inState } from '../questions/question-groups.policy.js';
import { useSteady } from '../questions/use-steady.js';
import { QuestionList } from './question-list.js';
import { SortButton } from './sort-button.js';

const OnScreen = () => {
  const { t } = useTranslation('console');
  const questions = inState(useHere().live.questions, 'onScreen');
  return (
    <div className="console-screen">
      <FloorLine />
      <SectionHead icon={<ProjectorScreenIcon size={16} weight="fill" aria-hidden />}>{t('onScreen')}</SectionHead>
      {questions.length > 0 ? (
        <QuestionList label={t('onScreen')} questions={questions} />
      ) : (
        <p className="console-none th-meta">{t('screenEmpty')}</p>
      )}
    </div>
  );
};

/** Questions by their state, each with one button; the finished ones are folded. */
export const QuestionsColumn = () => {
  const { t } = useTranslation('console');
  const { live } = useHere();
  const { questions } = live;
  const waiting = inState(questions, 'waiting');
  const { ordered: visible, sort } = useSteady(inState(questions, 'visible'));
  const answered = inState(questions, 'answered');
  const away = inState(questions, 'archived', 'rejected');
  const count = waiting.length + visible.length + inState(questions, 'onScreen').length;
  return (
    <Panel title={t('questions')} count={count} aside={<SortButton onPress={sort} />} scroll>
      <QuietStatus>{t('waitingCount', { count: waiting.length })}</QuietStatus>
      <OnScreen />
      <SectionHead icon={<HourglassMediumIcon size={16} weight="fill" aria-hidden />} count={waiting.length}>
        {t('waiting')}
      </SectionHead>
      {waiting.length > 0 ? (
        <QuestionList label={t('waiting')} questions={waiting} />
      ) : (
        <p className="console-none th-meta">{t('nothingWaits')}</p>
      )}
      <SectionHead icon={<EyeIcon size={16} weight="fill" aria-hidden />} count={visible.length}>
        {t('visible')}
      </SectionHead>
      {visible.length > 0 ? <QuestionList label={t('visible')} questions={visible} /> : null}
      {count + answered.length + away.length === 0 ? (
        <EmptyState title={t('noQuestions')} level={3}>
          {t('noQuestionsHint')}
        </EmptyState>
      ) : null}
      {answered.length > 0 ? (
        <Fold title={t('answered')} count={answered.length}>
          <QuestionList label={t('answered')} questions={answered} />
        </Fold>
      ) : null}
      {away.length > 0 ? (
        <Fold title={t('putAway')} count={away.length}>
          <QuestionList label={t('putAway')} questions={away} />
        </Fold>
      ) : null}
    </Panel>
  );
};
