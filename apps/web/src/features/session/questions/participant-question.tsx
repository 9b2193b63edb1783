import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { QuestionCard, StatusWord } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { OwnQuestionMenu } from './own-question-menu.js';
import { useAuthor } from './use-author.js';
import { useVote } from './use-vote.js';

/** A question that everybody sees, with the vote box where voting is possible. */
export const ParticipantQuestion = ({ question }: { question: QuestionView }) => {
  const { t } = useTranslation('session');
  const { live } = useHere();
  const author = useAuthor();
  const { voted, votes, vote } = useVote(question);
  const isOver = question.state === 'answered' || !['open', 'paused'].includes(live.session.state);
  return (
    <QuestionCard
      text={question.text}
      language={question.language}
      author={author(question)}
      place={question.place}
      votes={votes}
      onScreen={question.state === 'onScreen'}
      vote={{ voted, ...(!isOver && { onVote: (on: boolean) => void vote(on) }) }}
      {...(question.state === 'answered' && {
        note: (
          <span className="question-note">
            <CheckCircleIcon size={16} weight="fill" aria-hidden /> {t('answered')}
          </span>
        ),
      })}
      act={question.mine && !isOver ? <OwnQuestionMenu question={question} /> : undefined}
    />
  );
};

const TONES = { waiting: 'none', rejected: 'bad', archived: 'none' } as const;

/** An own question that only its author and the chair see. */
export const OwnQuestion = ({ question }: { question: QuestionView }) => {
  const { t } = useTranslation('session');
  const { live } = useHere();
  const author = useAuthor();
  const state = question.state === 'rejected' || question.state === 'archived' ? question.state : 'waiting';
  const isOpen = ['open', 'paused'].includes(live.session.state);
  return (
    <QuestionCard
      text={question.text}
      language={question.language}
      author={author(question)}
      votes={0}
      vote={{ voted: false }}
      note={<StatusWord tone={TONES[state]}>{t(`own_${state}`)}</StatusWord>}
      act={isOpen ? <OwnQuestionMenu question={question} /> : undefined}
    />
  );
};
