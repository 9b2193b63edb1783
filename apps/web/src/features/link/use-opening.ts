import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenedLinkView } from '#contract';
import { api, meQuery, realtime } from '../../realtime/index.js';
import { dropSecret } from './fragment.js';

interface Wish {
  secret: string;
  /** "Yes, continue as the link's person." */
  replace?: true;
}

/** Uses the link up. Only a press of the button does this: scanners of mail open addresses, too. */
export const useOpening = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => api.post<OpenedLinkView>('/api/links/open', wish),
    onSuccess: async () => {
      // Everything fetched so far may belong to somebody else.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
      await queries.resetQueries(meQuery);
      realtime.restart();
      dropSecret();
    },
  });
};
