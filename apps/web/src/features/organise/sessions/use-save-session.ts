import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView, SessionView } from '#contract';
import { sessionName, useLanguage } from '../../../i18n/index.js';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { draftQuery } from '../data/queries.js';
import { changeOf, draftOf, rolesOf, type SessionDraft } from './session-draft.js';

const patch = async (sessionId: string, change: Record<string, unknown>): Promise<DraftView | undefined> =>
  Object.keys(change).length === 0 ? undefined : api.patch<DraftView>(`/api/sessions/${sessionId}`, change);

/** Both or nothing: when the people are refused, what was changed before is taken back. */
const store = async (sessionId: string, before: SessionDraft, after: SessionDraft): Promise<DraftView | undefined> => {
  const roles = rolesOf(before, after);
  const changed = await patch(sessionId, changeOf(before, after));
  if (!roles) return changed;
  try {
    return await api.put<DraftView>(`/api/sessions/${sessionId}/roles`, roles);
  } catch (error) {
    await patch(sessionId, changeOf(after, before));
    throw error;
  }
};

/** Stores a session's form; the toast takes it back. */
export const useSaveSession = (conferenceId: string, session: SessionView, onSaved: () => void) => {
  const { t } = useTranslation('organiseSessions');
  const language = useLanguage();
  const sentence = useRefusalWords();
  const queries = useQueryClient();
  const before = draftOf(session);
  const keep = (draft: DraftView | undefined) => {
    if (draft) queries.setQueryData(draftQuery(conferenceId).queryKey, draft);
  };
  const undo = (after: SessionDraft) => {
    store(session.id, after, before).then(keep, (error: unknown) => toast(sentence(error), { tone: 'bad' }));
  };
  return useMutation({
    mutationFn: (after: SessionDraft) => store(session.id, before, after),
    onSuccess: (draft, after) => {
      keep(draft);
      if (draft) toast(t('saved', { name: sessionName(session, language) }), { onUndo: () => undo(after) });
      onSaved();
    },
    onError: () => queries.invalidateQueries({ queryKey: draftQuery(conferenceId).queryKey }),
  });
};
