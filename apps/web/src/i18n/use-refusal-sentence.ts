import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#contract';
import { refusalSentence } from './refusal-sentence.js';
import { useLanguage } from './use-language.js';

/** The sentence for a refusal, with the names and numbers that it carries: the one way to tell people of a no. */
export const useRefusalSentence = (): ((refusal: Pick<Refusal, 'code' | 'detail'>) => string) => {
  const { t: sentences } = useTranslation('errors');
  const { t } = useTranslation('refusals');
  const language = useLanguage();
  return useCallback(
    (refusal) => {
      const more = refusalSentence(refusal, language);
      return more ? t(more.key, more.fills) : sentences(refusal.code);
    },
    [sentences, t, language],
  );
};
