import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, type DraftView } from '#contract';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { Button, Panel, TextField, toast } from '../../../ui/index.js';

/** The note to everybody and the one button. */
export const Publish = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('organiseRelease');
  const queries = useQueryClient();
  const sentence = useRefusalWords();
  const [note, setNote] = useState('');
  const { conference } = draft.programme;
  const number = (conference.release ?? 0) + 1;
  const isEmpty = draft.changes.length === 0;
  const publish = useMutation({
    mutationFn: () => api.post(`/api/conferences/${conference.id}/releases`, { note }),
    onSuccess: () => {
      setNote('');
      toast(t('published', { number }));
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const press = () => {
    if (isEmpty) toast(t('nothingToPublish'), { tone: 'bad' });
    else publish.mutate();
  };
  return (
    <Panel
      title={t('whatHappens')}
      foot={
        <div className="org-stack">
          <Button variant="primary" size="large" wide onPress={press} isPending={publish.isPending}>
            {t('publish', { number })}
          </Button>
          {publish.error ? (
            <p className="org-error" role="alert">
              {sentence(publish.error)}
            </p>
          ) : null}
          <p className="th-meta rel-centre">{isEmpty ? t('nothingToPublish') : t('atOnce')}</p>
        </div>
      }
      padded
    >
      <div className="org-stack">
        <p className="rel-number">
          <strong>{draft.changes.length}</strong>
          <span>{t('changesReach', { count: draft.changes.length })}</span>
        </p>
        <p className="th-meta">{t('limitsApart')}</p>
        <TextField
          label={t('note')}
          hint={t('noteHint')}
          value={note}
          onChange={setNote}
          rows={3}
          maxLength={limits.reasonGraphemes}
        />
      </div>
    </Panel>
  );
};
