import { useTranslation } from 'react-i18next';
import { Refused } from '../../../realtime/index.js';

/** The sentence for whatever a request failed with; of a clash it names hall or person and both sessions. */
export const useRefusalWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation('errors');
  const { t: words } = useTranslation('organise');
  return (error) => {
    if (!(error instanceof Refused)) return t('server/failed');
    const { code, detail } = error.refusal;
    const { hall, person, first, second } = detail ?? {};
    const both = { first: String(first), second: String(second) };
    if (code === 'session/hall_taken' && hall !== undefined) return words('hallTaken', { hall: String(hall), ...both });
    if (code === 'session/chair_taken' && person !== undefined)
      return words('chairTaken', { person: String(person), ...both });
    return t(code);
  };
};
