import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';

/**
 * Runs something that the server may refuse; a refusal becomes a sentence in a toast.
 * @returns whether it was done
 */
export const useAct = (): ((act: () => Promise<unknown>) => Promise<boolean>) => {
  const { t } = useTranslation('errors');
  return useCallback(
    async (act) => {
      try {
        await act();
        return true;
      } catch (error) {
        toast(t(error instanceof Refused ? error.code : 'server/failed'), { tone: 'bad' });
        return false;
      }
    },
    [t],
  );
};
