import { useObserved } from './use-observed.js';
import type { StageConnection } from '../connection/stage-connection.js';
import type { StageRoster } from '../connection/stage-roster.view.js';
import type { StageState } from '../connection/stage-state.machine.js';
import type { Own } from '../connection/own-tracks.view.js';
import type { LevelMeter } from '../audio/level-meter.js';
import type { Heard } from '../audio/duck.policy.js';

export type StageView = StageRoster & {
  readonly state: StageState;
  readonly own: Own;
  /** Undefined is the floor alone. */
  readonly language: string | undefined;
  readonly heard: Heard;
  /** Nothing is heard until `stage.sound.resume()` is called from a click. */
  readonly needsGesture: boolean;
  /** Of the own open microphone or channel. */
  readonly ownMeter: LevelMeter | undefined;
};

/** Everything a page shows of a stage. Commands go to the connection itself. */
export const useStage = (stage: StageConnection): StageView => ({
  ...useObserved(stage.roster),
  state: useObserved(stage.state),
  own: useObserved(stage.own.state),
  language: useObserved(stage.language),
  heard: useObserved(stage.mixer.heard),
  needsGesture: useObserved(stage.sound.needsGesture),
  ownMeter: useObserved(stage.ownMeter.meter),
});
