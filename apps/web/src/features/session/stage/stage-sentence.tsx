import { useTranslation } from 'react-i18next';
import type { StageConnection, StageState } from '../../../media/index.js';
import { Button } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { stageAccess } from './stage-access.js';
import { loadMedia } from './stage-code.js';

type Reason =
  | 'stageScheduled'
  | 'stageClosed'
  | 'stageMissing'
  | 'stageRemoved'
  | 'stageElsewhere'
  | 'stageRefused'
  | 'stageConnecting'
  | 'stageReconnecting'
  | 'stageHallDark';

const reasonOf = (state: StageState): Reason => {
  if (state.kind === 'ended') {
    if (state.reason === 'kicked') return 'stageRemoved';
    return state.reason === 'duplicate' ? 'stageElsewhere' : 'stageRefused';
  }
  if (state.kind === 'live') return 'stageHallDark';
  return state.kind === 'connecting' && state.attempt === 0 ? 'stageConnecting' : 'stageReconnecting';
};

const useReason = (state: StageState): Reason => {
  const { live } = useHere();
  if (live.session.state === 'scheduled') return 'stageScheduled';
  if (live.session.state === 'closed') return 'stageClosed';
  if (live.mine.removed) return 'stageRemoved';
  if (!live.stage.available) return 'stageMissing';
  return state.kind === 'idle' ? 'stageConnecting' : reasonOf(state);
};

/** Where there is no picture: why, and what still works. */
export const StageSentence = ({
  connection,
  state,
}: {
  connection: StageConnection | undefined;
  state: StageState;
}) => {
  const { t } = useTranslation('session');
  const { session } = useHere();
  const reason = useReason(state);
  const rejoin = () => void loadMedia().then((media) => connection?.connect(stageAccess(media, session.id)));
  return (
    <div className="hall-picture-sentence th-on-ground">
      <p className="hall-picture-title">{t(reason)}</p>
      <p>{t(`${reason}Hint`)}</p>
      {reason === 'stageElsewhere' ? (
        <Button variant="primary" onPress={rejoin}>
          {t('stageHere')}
        </Button>
      ) : null}
    </div>
  );
};
