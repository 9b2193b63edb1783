import type { DeviceUnavailable, HallDevice } from '../../../media/index.js';
import { useHere } from '../frame/here.js';
import { useStageNow } from '../stage/use-stage-now.js';
import { useWatched } from '../stage/use-watched.js';
import { hallState } from './hall-state.policy.js';
import type { KeptChoice } from './use-kept-choice.js';
import type { useHallPreview } from './use-hall-preview.js';

const NO_TROUBLE: readonly DeviceUnavailable[] = [];

/** Everything the page shows of the device, before the start (from the preview) and after. */
export const useHallNow = (
  hall: HallDevice | undefined,
  { isStarted }: KeptChoice,
  preview: ReturnType<typeof useHallPreview>,
) => {
  const { live } = useHere();
  const stage = useStageNow(hall?.stage);
  const trouble = useWatched(hall?.sources.trouble, NO_TROUBLE);
  const alarm = useWatched(hall?.alarm, 'none');
  const ownMeter = useWatched(hall?.stage.ownMeter.meter, undefined);
  const isAwake = useWatched(hall?.wakeLock.isHeld, false);
  const state = hallState({
    ...{ isWanted: isStarted, session: live.session.state, isAvailable: live.stage.available },
    ...{ stage: stage.state, microphone: stage.own.microphone, isInTrouble: trouble.length > 0, alarm },
  });
  const ofPreview = { microphone: preview.microphoneError, camera: preview.cameraError };
  const ofHall = {
    microphone: trouble.find(({ device }) => device === 'microphone')?.kind,
    camera: trouble.find(({ device }) => device === 'camera')?.kind,
  };
  return {
    ...{ state, stage, isAwake },
    troubles: hall ? ofHall : ofPreview,
    meter: hall ? ownMeter : preview.meter,
    hearing: hall?.stage.mixer.meters.floor,
  };
};

export type HallNow = ReturnType<typeof useHallNow>;
