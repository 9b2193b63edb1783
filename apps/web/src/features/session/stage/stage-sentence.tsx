import { useTranslation } from 'react-i18next';
import type { StageConnection, StageState } from '../../../media/index.js';
import { Button } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { TakeOver } from './take-over.js';

type Reason =
  | 'stageScheduled'
  | 'stageClosed'
  | 'stageMissing'
  | 'stageRemoved'
  | 'stageElsewhere'
  | 'stageRefused'
  | 'stageConnecting'
  | 'stageReconnecting'
  | 'stageBroken'
  | 'stageHallDark';

const reasonOf = (state: StageState): Reason => {
  if (state.kind === 'ended') {
    if (state.reason === 'kicked') return 'stageRemoved';
    return state.reason === 'duplicate' ? 'stageElsewhere' : 'stageRefused';
  }
  if (state.kind === 'live') return 'stageHallDark';
  return state.kind === 'connecting' && state.attempt === 0 ? 'stageConnecting' : 'stageReconnecting';
};

const useReason = (state: StageState, isBroken: boolean): Reason => {
  const { live } = useHere();
  if (live.session.state === 'scheduled') return 'stageScheduled';
  if (live.session.state === 'closed') return 'stageClosed';
  if (live.mine.removed) return 'stageRemoved';
  if (!live.stage.available) return 'stageMissing';
  if (isBroken) return 'stageBroken';
  return state.kind === 'idle' ? 'stageConnecting' : reasonOf(state);
};

interface StageSentenceProps {
  connection: StageConnection | undefined;
  isBroken: boolean;
  state: StageState;
}

/** Where there is no picture: why, and what still works. */
export const StageSentence = ({ connection, isBroken, state }: StageSentenceProps) => {
  const { t } = useTranslation('session');
  const reason = useReason(state, isBroken);
  return (
    <div className="hall-picture-sentence th-on-ground">
      <p className="hall-picture-title">{t(reason)}</p>
      <p>{t(`${reason}Hint`)}</p>
      {reason === 'stageElsewhere' ? <TakeOver connection={connection} /> : null}
      {reason === 'stageBroken' || reason === 'stageRefused' ? (
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('reload')}
        </Button>
      ) : null}
    </div>
  );
};
