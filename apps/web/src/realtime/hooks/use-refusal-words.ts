import { useCallback } from 'react';
import { useRefusalSentence } from '../../i18n/index.js';
import { Refused } from '../refused.js';

/** The sentence for whatever a request or a command failed with; of a clash it names both sessions. */
export const useRefusalWords = (): ((error: unknown) => string) => {
  const sentence = useRefusalSentence();
  return useCallback(
    (error) => sentence(error instanceof Refused ? error.refusal : { code: 'server/failed' }),
    [sentence],
  );
};
