import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DelegationView, PersonRowView } from '#contract';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { draftOfPerson, NEW_DELEGATION, personChange, type DelegationDraft, type PersonDraft } from './person-draft.js';

interface Saving {
  draft: PersonDraft;
  fresh: DelegationDraft;
}

/** Stores a person's form, a new delegation first; the toast takes the change of the person back. */
export const useSavePerson = (conferenceId: string, person: PersonRowView, onSaved: () => void) => {
  const { t } = useTranslation('organisePeople');
  const sentence = useRefusalWords();
  const queries = useQueryClient();
  const before = draftOfPerson(person);
  const store = (change: Record<string, unknown>) => api.patch<PersonRowView>(`/api/people/${person.id}`, change);
  const fresh = async () => {
    await queries.invalidateQueries({ queryKey: ['people', conferenceId] });
    await queries.invalidateQueries({ queryKey: ['delegations', conferenceId] });
    await queries.invalidateQueries({ queryKey: ['draft', conferenceId] });
  };
  const undo = (after: PersonDraft) => {
    store(personChange(after, before)).then(fresh, (error: unknown) => toast(sentence(error), { tone: 'bad' }));
  };
  return useMutation({
    mutationFn: async ({ draft, fresh: { name, town } }: Saving): Promise<PersonDraft> => {
      const isNew = draft.delegationId === NEW_DELEGATION;
      const path = `/api/conferences/${conferenceId}/delegations` as const;
      const added = isNew ? await api.post<DelegationView>(path, { name, ...(town.trim() && { town }) }) : undefined;
      const after = added ? { ...draft, delegationId: added.id } : draft;
      const change = personChange(before, after);
      if (Object.keys(change).length > 0) await store(change);
      return after;
    },
    onSuccess: (after) => {
      if (Object.keys(personChange(before, after)).length > 0)
        toast(t('saved', { name: person.name }), { onUndo: () => undo(after) });
      onSaved();
    },
    onSettled: fresh,
  });
};
