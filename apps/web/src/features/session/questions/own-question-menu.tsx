import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple';
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { useCommand } from '../../../realtime/index.js';
import { Button, Menu, toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { EditSheet } from './edit-sheet.js';

/** What authors can still do: change the words while nobody has read them, take the question back. */
export const OwnQuestionMenu = ({ question }: { question: QuestionView }) => {
  const { t } = useTranslation('session');
  const { session } = useHere();
  const [isEditing, setEditing] = useState(false);
  const withdraw = useCommand('question:withdraw');
  const ask = useCommand('question:ask');
  const act = useAct();
  const takeBack = async () => {
    const { id: questionId, text, language, anonymous } = question;
    if (!(await act(() => withdraw({ sessionId: session.id, questionId })))) return;
    const again = () => void act(() => ask({ sessionId: session.id, text, language, anonymous }));
    toast(t('withdrawn'), { onUndo: again });
  };
  const edit = { id: 'edit', label: t('edit'), icon: <PencilSimpleIcon size={20} aria-hidden /> };
  const entries = [
    ...(question.state === 'waiting' ? [edit] : []),
    { id: 'withdraw', label: t('withdraw'), icon: <TrashIcon size={20} aria-hidden /> },
  ];
  return (
    <span className="question-menu">
      <Menu
        label={t('ownQuestion')}
        trigger={
          <Button size="small" variant="quiet" icon={<DotsThreeIcon aria-hidden />} aria-label={t('ownQuestion')} />
        }
        groups={[{ id: 'own', entries }]}
        onAction={(id) => (id === 'edit' ? setEditing(true) : void takeBack())}
      />
      {isEditing ? <EditSheet question={question} onClose={() => setEditing(false)} /> : null}
    </span>
  );
};
