import type { Own, StageConnection, StageRoster, StageState } from '../../../media/index.js';
import { useWatched } from './use-watched.js';

const NOBODY: StageRoster = { people: [], channels: [] };
const IDLE: StageState = { kind: 'idle' };
const NOTHING: Own = {
  ...{ microphone: 'off', camera: 'off', screen: 'off', screenSound: 'off', channel: 'off' },
  mayPublish: { microphone: false, camera: false, screen: false },
};

/** The stage as the page shows it; all calm while there is no connection. */
export const useStageNow = (stage: StageConnection | undefined) => ({
  ...useWatched(stage?.roster, NOBODY),
  state: useWatched(stage?.state, IDLE),
  own: useWatched(stage?.own.state, NOTHING),
  language: useWatched(stage?.language, undefined),
  heard: useWatched(stage?.mixer.heard, 'nothing'),
  needsGesture: useWatched(stage?.sound.needsGesture, false),
});

export type StageNow = ReturnType<typeof useStageNow>;
