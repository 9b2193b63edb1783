import { useCallback } from 'react';
import { useRefusalWords } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';

/**
 * Runs something that the server may refuse; a refusal becomes a sentence in a toast.
 * @returns whether it was done
 */
export const useAct = (): ((act: () => Promise<unknown>) => Promise<boolean>) => {
  const sentence = useRefusalWords();
  return useCallback(
    async (act) => {
      try {
        await act();
        return true;
      } catch (error) {
        toast(sentence(error), { tone: 'bad' });
        return false;
      }
    },
    [sentence],
  );
};
