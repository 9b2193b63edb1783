import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract';
import { Button, TextField } from '../../../ui/index.js';

/** Somebody comes in although the hall is full: only with a reason. */
export const OverLimit = ({ onReason }: { onReason: (reason: string) => void }) => {
  const { t } = useTranslation('door');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (reason.trim() === '') setMissing(true);
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
        error={isMissing && reason.trim() === '' ? t('reasonMissing') : undefined}
      />
      <Button size="huge" wide onPress={submit}>
        {t('letIn')}
      </Button>
    </form>
  );
};
