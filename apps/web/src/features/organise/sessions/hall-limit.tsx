import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallView } from '#contract';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { Button, Sheet, TextField, toast } from '../../../ui/index.js';

/** Hygiene limit of one hall: applies at once, doors included. */
export const HallLimit = ({ hall, onClose }: { hall: HallView; onClose: () => void }) => {
  const { t } = useTranslation('organiseSessions');
  const sentence = useRefusalWords();
  const queries = useQueryClient();
  const [text, setText] = useState(hall.hygieneLimit === null ? '' : String(hall.hygieneLimit));
  const isNumber = text === '' || (/^\d{1,6}$/u.test(text) && Number(text) <= 100_000);
  const put = (hygieneLimit: number | null) => api.put(`/api/halls/${hall.id}/hygiene-limit`, { hygieneLimit });
  const fresh = () => queries.invalidateQueries();
  const save = useMutation({
    mutationFn: put,
    onSuccess: () => {
      onClose();
      const undo = () => void put(hall.hygieneLimit).finally(fresh);
      toast(t('limitSaved', { hall: hall.name }), { onUndo: undo });
    },
    onSettled: fresh,
  });
  const press = () => {
    if (isNumber) save.mutate(text === '' ? null : Number(text));
  };
  return (
    <Sheet
      title={t('limitOf', { hall: hall.name })}
      isOpen
      onOpenChange={onClose}
      foot={
        <Button variant="primary" size="large" wide isPending={save.isPending} onPress={press}>
          {t('limitAtOnce')}
        </Button>
      }
    >
      <div className="org-stack">
        <TextField
          label={t('limitLabel')}
          hint={hall.capacity === null ? t('limitHint') : t('limitHintCapacity', { capacity: hall.capacity })}
          value={text}
          onChange={setText}
          error={isNumber ? undefined : t('limitWrong')}
        />
        <p>{t('limitWhat')}</p>
        {save.error ? (
          <p className="org-error" role="alert">
            {sentence(save.error)}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
};
