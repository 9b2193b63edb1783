import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BadgeView, PersonalLinkView } from '#contract';
import { api } from '../../../realtime/index.js';
import type { Grave } from './chosen-acts.js';

const WAIT_MS = 1_000;

/** One after the other; waits and goes on where the server says that it is too fast. */
const oneByOne = async (
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
  tell: (done: number) => void,
) => {
  for (const [index, id] of ids.entries()) {
    tell(index);
    try {
      await act(id);
    } catch (error) {
      const refusal = (error as { refusal?: { retry: boolean } }).refusal;
      if (!refusal?.retry) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      await act(id);
    }
  }
};

/** What can be done to the chosen people, and what came out of it to print. */
export const usePeopleActs = (conferenceId: string) => {
  const queries = useQueryClient();
  const [badges, setBadges] = useState<BadgeView[]>();
  const [links, setLinks] = useState<PersonalLinkView[]>();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const fresh = () => queries.invalidateQueries({ queryKey: ['people', conferenceId] });
  const at = `/api/conferences/${conferenceId}` as const;

  const printBadges = useMutation({
    mutationFn: (personIds: readonly string[]) => api.post<BadgeView[]>(`${at}/badges`, { personIds }),
    onSuccess: setBadges,
    onSettled: fresh,
  });
  const doGrave = useMutation({
    mutationFn: async ({ act, personIds }: { act: Grave; personIds: readonly string[] }) => {
      const total = personIds.length;
      setProgress({ done: 0, total });
      if (act === 'issueLinks') {
        setLinks(await api.post<PersonalLinkView[]>(`${at}/links`, { personIds }));
        return;
      }
      const what = act === 'revokeLinks' ? 'link' : 'badge';
      await oneByOne(
        personIds,
        (id) => api.remove(`/api/people/${id}/${what}`),
        (done) => setProgress({ done, total }),
      );
    },
    onSettled: async () => {
      setProgress(undefined);
      await fresh();
    },
  });
  const close = () => {
    setBadges(undefined);
    setLinks(undefined);
  };
  return { badges, links, close, printBadges, doGrave, progress };
};
