import { useTranslation } from 'react-i18next';
import type { QuestionView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { nameAndTown } from '../frame/words.js';

/** Name and town, or the word for anonymous; to the chair both. */
export const useAuthor = (): ((question: QuestionView) => string) => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  return ({ author, anonymous, mine }) => {
    if (mine) return anonymous ? t('youAnonymous') : t('youAsked');
    if (!author) return t('anonymous');
    const name = nameAndTown(author, language);
    return anonymous ? t('anonymousTo', { name }) : name;
  };
};
