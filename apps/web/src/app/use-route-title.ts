import { useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Name of the page shown, from its route, in the viewer's language. */
export const useRouteTitle = (): string => {
  const { t } = useTranslation('pages');
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });
  return t(title ?? 'missing');
};
