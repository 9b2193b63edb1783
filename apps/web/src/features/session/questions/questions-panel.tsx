import { ArrowsDownUpIcon } from '@phosphor-icons/react/dist/csr/ArrowsDownUp';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, SectionHead } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { QuietStatus } from '../frame/quiet-status.js';
import { AskForm } from './ask-form.js';
import { Fold } from './fold.js';
import { OwnQuestion, ParticipantQuestion } from './participant-question.js';
import { PendingQuestions } from './pending-questions.js';
import { inState, ownHidden } from './question-groups.policy.js';
import { useSteady } from './use-steady.js';

/** The questions as a participant sees them: on screen, visible, own hidden ones, answered ones folded, the form. */
export const QuestionsPanel = () => {
  const { t } = useTranslation('session');
  const { live } = useHere();
  const onScreen = inState(live.questions, 'onScreen');
  const { ordered, sort } = useSteady(inState(live.questions, 'visible'));
  const answered = inState(live.questions, 'answered');
  const own = ownHidden(live.questions);
  const isOpen = ['open', 'paused'].includes(live.session.state);
  const isEmpty = onScreen.length + ordered.length + answered.length + own.length === 0;
  return (
    <div className="questions">
      <QuietStatus>{t('visibleCount', { count: ordered.length + onScreen.length })}</QuietStatus>
      <div className="questions-list">
        {onScreen.map((question) => (
          <ParticipantQuestion key={question.id} question={question} />
        ))}
        {ordered.length > 1 ? (
          <div className="questions-sort">
            <Button size="small" variant="quiet" icon={<ArrowsDownUpIcon aria-hidden />} onPress={sort}>
              {t('sortByVotes')}
            </Button>
          </div>
        ) : null}
        {ordered.map((question) => (
          <ParticipantQuestion key={question.id} question={question} />
        ))}
        {isEmpty ? (
          <EmptyState title={t('noQuestions')}>{isOpen ? t('noQuestionsHint') : t('noQuestionsClosed')}</EmptyState>
        ) : null}
        {own.length > 0 ? <SectionHead count={own.length}>{t('ownQuestions')}</SectionHead> : null}
        {own.map((question) => (
          <OwnQuestion key={question.id} question={question} />
        ))}
        {answered.length > 0 ? (
          <Fold title={t('answeredQuestions')} count={answered.length}>
            {answered.map((question) => (
              <ParticipantQuestion key={question.id} question={question} />
            ))}
          </Fold>
        ) : null}
      </div>
      {isOpen ? (
        <div className="questions-foot">
          <PendingQuestions />
          <AskForm />
        </div>
      ) : null}
    </div>
  );
};
