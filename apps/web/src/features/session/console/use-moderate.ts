import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { useCommand } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { undoOf, type ChairState } from './undo.policy.js';

/** Moves a question and offers the way back; the one that was on the screen before returns there, too. */
export const useModerate = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const send = useCommand('question:moderate');
  const act = useAct();
  const move = (questionId: string, state: ChairState) => act(() => send({ sessionId: session.id, questionId, state }));
  return async (question: QuestionView, state: ChairState): Promise<void> => {
    const from = question.state;
    if (from === 'withdrawn') return;
    const before = live.questions.find((one) => one.state === 'onScreen' && one.id !== question.id);
    if (!(await move(question.id, state))) return;
    const undo = async () => {
      const done = await move(question.id, undoOf(from, state));
      if (done && state === 'onScreen' && before) await move(before.id, 'onScreen');
    };
    toast(t(`moved_${state}`), { onUndo: () => void undo() });
  };
};
