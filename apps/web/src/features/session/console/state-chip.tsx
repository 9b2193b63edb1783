import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple';
import { PauseCircleIcon } from '@phosphor-icons/react/dist/csr/PauseCircle';
import { PlayCircleIcon } from '@phosphor-icons/react/dist/csr/PlayCircle';
import { useTranslation } from 'react-i18next';
import { useServerClock } from '../../../realtime/index.js';
import { Chip } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';

/** The state in words, with the minutes left while it runs. */
export const StateChip = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const now = useServerClock(5_000).getTime();
  const minutes = Math.ceil((Date.parse(session.endAt) - now) / 60_000);
  const { state } = live.session;
  if (state === 'open') {
    return (
      <Chip tone="ok" icon={<PlayCircleIcon size={18} weight="fill" aria-hidden />}>
        {minutes > 0 ? t('runs', { count: minutes }) : t('runsOver')}
      </Chip>
    );
  }
  if (state === 'paused') {
    return (
      <Chip tone="warn" icon={<PauseCircleIcon size={18} weight="fill" aria-hidden />}>
        {t('isPaused')}
      </Chip>
    );
  }
  return (
    <Chip tone="none" icon={<LockSimpleIcon size={18} weight="fill" aria-hidden />}>
      {state === 'closed' ? t('isClosed') : t('isScheduled')}
    </Chip>
  );
};
