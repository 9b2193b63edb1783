import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { Button, Menu, QuestionCard } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAuthor } from '../questions/use-author.js';
import { STEPS, stepWord } from './question-steps.js';
import type { ChairState } from './undo.policy.js';
import { useModerate } from './use-moderate.js';

/** A question as the chair sees it: with its author, and exactly one act; the rest is in the menu. */
export const ChairQuestion = ({ question }: { question: QuestionView }) => {
  const { t } = useTranslation('console');
  const { t: ui } = useTranslation('ui');
  const { live } = useHere();
  const author = useAuthor();
  const moderate = useModerate();
  const { state } = question;
  if (state === 'withdrawn') return null;
  const { act, rest } = STEPS[state];
  const isOpen = live.session.state === 'open' || live.session.state === 'paused';
  const buttons = (
    <span className="chair-question-acts">
      {rest.length > 0 ? (
        <Menu
          label={ui('more')}
          trigger={<Button size="small" variant="quiet" icon={<DotsThreeIcon aria-hidden />} aria-label={ui('more')} />}
          groups={[{ id: 'rest', entries: rest.map((id) => ({ id, label: t(stepWord(state, id)) })) }]}
          onAction={(id) => void moderate(question, id as ChairState)}
        />
      ) : null}
      <Button
        size="small"
        onPress={() => void moderate(question, act)}
        {...(act === 'answered' && { icon: <CheckIcon weight="bold" aria-hidden /> })}
      >
        {t(stepWord(state, act))}
      </Button>
    </span>
  );
  return (
    <QuestionCard
      text={question.text}
      language={question.language}
      author={author(question)}
      place={question.place}
      votes={question.votes}
      act={isOpen ? buttons : undefined}
    />
  );
};
