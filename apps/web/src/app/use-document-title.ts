import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Window title of the page shown: its name first, then the product. */
export const useDocumentTitle = (): void => {
  const { t } = useTranslation('pages');
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  const words = t(title ?? 'missing');
  useEffect(() => {
    document.title = `${words} · Twinhall`;
  }, [words]);
};
