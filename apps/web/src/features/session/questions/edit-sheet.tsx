import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { useCommand } from '../../../realtime/index.js';
import { Button, Sheet } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { AskFields } from './ask-fields.js';
import { isSendable } from './ask-counter.js';

/** Other words for a question that still waits. */
export const EditSheet = ({ question, onClose }: { question: QuestionView; onClose: () => void }) => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const { session } = useHere();
  const [text, setText] = useState(question.text);
  const [language, setLanguage] = useState(question.language);
  const send = useCommand('question:edit');
  const act = useAct();
  const save = async () => {
    const done = await act(() => send({ sessionId: session.id, questionId: question.id, text, language }));
    if (done) onClose();
  };
  return (
    <Sheet
      title={t('edit')}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      foot={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isDisabled={!isSendable(text)} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <AskFields text={text} onText={setText} language={language} onLanguage={setLanguage} />
    </Sheet>
  );
};
