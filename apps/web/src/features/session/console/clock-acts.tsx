import { PauseIcon } from '@phosphor-icons/react/dist/csr/Pause';
import { PlayIcon } from '@phosphor-icons/react/dist/csr/Play';
import { StopIcon } from '@phosphor-icons/react/dist/csr/Stop';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../realtime/index.js';
import { Button, toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';

/** Open, pause, resume, close: at once, with the way back in a toast. */
export const ClockActs = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const act = useAct();
  const steps = {
    open: useCommand('session:open'),
    pause: useCommand('session:pause'),
    resume: useCommand('session:resume'),
    close: useCommand('session:close'),
  };
  type Step = keyof typeof steps;
  const run = async (step: Step, undo?: Step) => {
    const done = await act(() => steps[step]({ sessionId: session.id }));
    if (done) toast(t(`did_${step}`), undo ? { onUndo: () => void run(undo) } : {});
  };
  const { state } = live.session;
  if (state === 'scheduled' || state === 'closed') {
    return (
      <Button
        wide
        variant={state === 'scheduled' ? 'primary' : 'secondary'}
        icon={<PlayIcon weight="fill" aria-hidden />}
        onPress={() => void run('open')}
      >
        {state === 'closed' ? t('reopen') : t('open')}
      </Button>
    );
  }
  return (
    <div className="console-clock-acts">
      {state === 'open' ? (
        <Button icon={<PauseIcon weight="fill" aria-hidden />} onPress={() => void run('pause', 'resume')}>
          {t('pause')}
        </Button>
      ) : (
        <Button
          variant="primary"
          icon={<PlayIcon weight="fill" aria-hidden />}
          onPress={() => void run('resume', 'pause')}
        >
          {t('resume')}
        </Button>
      )}
      <Button variant="danger" icon={<StopIcon weight="fill" aria-hidden />} onPress={() => void run('close', 'open')}>
        {t('close')}
      </Button>
    </div>
  );
};
