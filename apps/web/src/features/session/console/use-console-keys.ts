import type { QuestionView } from '#contract';
import { useShortcuts } from '../frame/shortcuts.js';
import { useHere } from '../frame/here.js';
import { inState } from '../questions/question-groups.policy.js';
import type { ChairState } from './undo.policy.js';
import { useModerate } from './use-moderate.js';

/** The row with the focus carries its id. */
const focusedId = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? undefined;

/** Alt+A approve, Alt+S to the screen, Alt+N answered: the question with the focus, else the first that it fits. */
export const useConsoleKeys = (): void => {
  const { questions } = useHere().live;
  const moderate = useModerate();
  const step = (from: readonly QuestionView[], to: ChairState) => () => {
    const id = focusedId();
    const question = from.find((one) => one.id === id) ?? from[0];
    if (question) void moderate(question, to);
  };
  useShortcuts([
    { code: 'KeyA', alt: true, press: step(inState(questions, 'waiting'), 'visible') },
    { code: 'KeyS', alt: true, press: step(inState(questions, 'visible'), 'onScreen') },
    { code: 'KeyN', alt: true, press: step(inState(questions, 'onScreen'), 'answered') },
  ]);
};
