import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#contract';
import { ChoiceSegments, TextField } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { ownName } from '../frame/use-language-word.js';
import { AskCounter } from './ask-counter.js';

export interface AskFieldsProps {
  text: string;
  onText: (text: string) => void;
  language: string;
  onLanguage: (language: string) => void;
}

/** Languages of the session and of the interface, each once. */
const languagesOf = (session: { language: string; interpretation: readonly string[] }): string[] => [
  ...new Set([session.language, ...session.interpretation, ...LANGUAGES]),
];

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
        choices={languagesOf(session).map((id) => ({ id, label: ownName(id), lang: id }))}
      />
    </div>
  );
};
