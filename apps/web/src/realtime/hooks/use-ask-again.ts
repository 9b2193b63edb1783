import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ERRORS, type ErrorCode } from '#contract';
import { retryConnection } from './use-connection.js';

/**
 * The act of an error's button: fetches anew whatever failed on this page, and connects now. Undefined when asking again
 * would change nothing.
 */
export const useAskAgain = (code: ErrorCode): (() => void) | undefined => {
  const queries = useQueryClient();
  const again = useCallback(() => {
    retryConnection();
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }, [queries]);
  return ERRORS[code].retry ? again : undefined;
};
