import { CloudCheckIcon } from '@phosphor-icons/react/dist/csr/CloudCheck';
import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import { useTranslation } from 'react-i18next';
import { useConnection, useRefusalWords } from '../../../realtime/index.js';
import { Button } from '../../../ui/index.js';
import type { QueueState } from '../queue/scan-queue.js';

/** How many scans the server has not yet receipted: always there, loud when there are any. */
export const Unsent = ({ state, onRetry }: { state: QueueState; onRetry: () => void }) => {
  const { t } = useTranslation('door');
  const sentence = useRefusalWords();
  const { unsent, problem } = state;
  const isOffline = useConnection().kind !== 'online' && problem?.code === 'server/unavailable';
  if (unsent === 0) {
    return (
      <p className="door-all-sent" role="status">
        <CloudCheckIcon size={22} aria-hidden />
        {t('allSent')}
      </p>
    );
  }
  return (
    <div className="door-unsent" role="status">
      <CloudSlashIcon size={32} weight="fill" aria-hidden />
      <div>
        <strong>{t('unsent', { count: unsent })}</strong>
        <p>
          {problem ? (isOffline ? t('noNetwork') : sentence(problem)) : t('sending')} {t('keptHere')}
        </p>
      </div>
      {problem ? (
        <Button size="small" onPress={onRetry}>
          {t('sendNow')}
        </Button>
      ) : null}
    </div>
  );
};
