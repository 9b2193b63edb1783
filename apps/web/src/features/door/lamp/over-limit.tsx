import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable, limits } from '#contract';
import { Button, TextField } from '../../../ui/index.js';

/** Somebody comes in although the hall is full: only with a reason. */
export const OverLimit = ({ onReason }: { onReason: (reason: string) => void }) => {
  const { t } = useTranslation('door');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (!isReadable(reason)) setMissing(true);
    else onReason(reason.trim());
  };
  return (
    <form
      className="door-reason"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        maxLength={limits.reasonGraphemes}
        error={isMissing && !isReadable(reason) ? t('reasonMissing') : undefined}
      />
      <Button size="huge" wide onPress={submit}>
        {t('letIn')}
      </Button>
    </form>
  );
};
