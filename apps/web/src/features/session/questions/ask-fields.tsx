import { useTranslation } from 'react-i18next';
import { ChoiceSegments, TextField } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { ownName } from '../frame/use-language-word.js';
import { askLanguages } from './ask-language.policy.js';
import { AskCounter } from './ask-counter.js';

export interface AskFieldsProps {
  text: string;
  onText: (text: string) => void;
  language: string;
  onLanguage: (language: string) => void;
}

/** The question, how long it is, and in which language it is asked. */
export const AskFields = ({ text, onText, language, onLanguage }: AskFieldsProps) => {
  const { t } = useTranslation('session');
  const { session } = useHere();
  return (
    <div className="ask-fields">
      <TextField label={t('yourQuestion')} value={text} onChange={onText} rows={3} lang={language} />
      <AskCounter text={text} />
      <ChoiceSegments
        label={t('askedIn')}
        value={language}
        onChange={onLanguage}
        choices={askLanguages(session).map((id) => ({ id, label: ownName(id), lang: id }))}
      />
    </div>
  );
};
