import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { Panel, QuestionCard } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { nameAndTown } from '../frame/words.js';

/** The questions that everybody sees on the screen now: they will be read out next. */
export const OnScreen = () => {
  const { t } = useTranslation('booth');
  const language = useLanguage();
  const { live } = useHere();
  const shown = live.questions.filter(({ state }) => state === 'onScreen');
  return (
    <Panel title={t('onScreen')}>
      {shown.length === 0 ? <p className="booth-none">{t('onScreenNone')}</p> : null}
      {shown.map((question) => (
        <QuestionCard
          key={question.id}
          text={question.text}
          language={question.language}
          author={question.author ? nameAndTown(question.author, language) : t('anonymous')}
          place={question.place}
          votes={question.votes}
          onScreen
        />
      ))}
    </Panel>
  );
};
