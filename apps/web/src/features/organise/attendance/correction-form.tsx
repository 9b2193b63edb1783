import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isReadable,
  limits,
  type Correction,
  type EvidenceView,
  type Place,
  type SessionAttendanceView,
} from '#contract';
import { api, commandId, useRefusalWords } from '../../../realtime/index.js';
import { Button, ChoiceSegments, Select, TextField, toast } from '../../../ui/index.js';
import { instantOf, localMinute } from '../data/wall-instant.js';

export interface CorrectionFormProps {
  sessionId: string;
  personId: string;
  zone: string;
  /** The row that is corrected; without one this is an addition. */
  row: EvidenceView | undefined;
  from: string | undefined;
  to: string | undefined;
  onDone: () => void;
}

type Kind = Correction['kind'];

interface Draft {
  kind: Kind;
  at: string;
  until: string;
  mode: Place;
  reason: string;
}

const bodyOf = (draft: Draft, { personId, zone, row }: CorrectionFormProps, id: string): Correction => ({
  id,
  personId,
  kind: draft.kind,
  at: draft.kind === 'void' && row ? row.at : instantOf(draft.at, zone).toISOString(),
  ...(draft.kind === 'manual' && { untilAt: instantOf(draft.until, zone).toISOString(), mode: draft.mode }),
  ...(row && { correctsId: row.id }),
  reason: draft.reason.trim(),
});

const useSend = (props: CorrectionFormProps) => {
  const { t } = useTranslation('attendance');
  const queries = useQueryClient();
  // The same form sent twice is one correction.
  const [id] = useState(commandId);
  return useMutation({
    mutationFn: (draft: Draft) =>
      api.post<SessionAttendanceView>(`/api/sessions/${props.sessionId}/corrections`, bodyOf(draft, props, id)),
    onSuccess: async () => {
      toast(t('correctionStored'));
      await queries.invalidateQueries({ queryKey: ['session-attendance', props.sessionId] });
      props.onDone();
    },
  });
};

/** A correction is another row of the ledger that names the first, who wrote it and why. */
export const CorrectionForm = (props: CorrectionFormProps) => {
  const { row, zone, from, to, onDone } = props;
  const { t } = useTranslation('attendance');
  const { t: ui } = useTranslation('ui');
  const sentence = useRefusalWords();
  const send = useSend(props);
  const [isEmpty, setEmpty] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: row ? 'void' : 'manual',
    at: localMinute(new Date(row?.at ?? from ?? Date.now()), zone),
    until: localMinute(new Date(to ?? Date.now()), zone),
    mode: 'hall',
    reason: '',
  }));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const kinds: { id: Kind; label: string }[] = [
    ...(row ? [{ id: 'void' as const, label: t('doVoid') }] : []),
    { id: 'manual', label: t('doManual') },
    { id: 'in', label: t('kindIn') },
    { id: 'out', label: t('kindOut') },
  ];
  const submit = () => {
    if (!isReadable(draft.reason)) setEmpty(true);
    else send.mutate(draft);
  };
  return (
    <fieldset className="att-correction">
      <legend>{row ? t('correct') : t('vouch')}</legend>
      <Select
        label={t('what')}
        options={kinds}
        value={draft.kind}
        onChange={(id) => set({ kind: kinds.find((one) => one.id === id)?.id ?? draft.kind })}
      />
      {draft.kind === 'void' ? null : (
        <TextField type="datetime-local" label={t('at')} value={draft.at} onChange={(at) => set({ at })} />
      )}
      {draft.kind === 'manual' ? (
        <>
          <TextField
            type="datetime-local"
            label={t('until')}
            value={draft.until}
            onChange={(until) => set({ until })}
          />
          <ChoiceSegments
            label={t('place')}
            choices={[
              { id: 'hall', label: ui('hall') },
              { id: 'remote', label: ui('remote') },
            ]}
            value={draft.mode}
            onChange={(mode) => set({ mode: mode === 'remote' ? 'remote' : 'hall' })}
          />
        </>
      ) : null}
      <TextField
        label={t('reason')}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        maxLength={limits.reasonGraphemes}
        error={isEmpty && !isReadable(draft.reason) ? t('reasonMissing') : undefined}
      />
      {send.error ? (
        <p className="org-error" role="alert">
          {sentence(send.error)}
        </p>
      ) : null}
      <div className="org-row">
        <Button variant="primary" isPending={send.isPending} onPress={submit}>
          {t('storeCorrection')}
        </Button>
        <Button onPress={onDone}>{ui('cancel')}</Button>
      </div>
    </fieldset>
  );
};
