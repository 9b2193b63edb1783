import { decibels } from '../audio/level.policy.js';
import { listening, watchSilence } from '../audio/silence.machine.js';
import { StageConnection } from '../connection/stage-connection.js';
import type { StageOptions } from '../connection/stage-connection.js';
import type { FetchStageAccess } from '../connection/stage-access.js';
import { WakeLock } from '../devices/wake-lock.js';
import { Observed } from '../observed.js';
import type { HallDeviceChoice } from './hall-choice.store.js';
import { HallSources } from './hall-sources.js';

/** silence: ten seconds below the threshold · loss: not on the stage, or the input is gone · none: all is well */
export type HallAlarm = 'none' | 'silence' | 'loss';

export type HallDeviceOptions = Pick<StageOptions, 'profile' | 'pace' | 'seat'>;

/**
 * The hall's one device: always on, back by itself, and loud about it when the hall cannot be heard. What goes out is
 * measured by `stage.ownMeter`, what comes in by `stage.mixer.meters.floor`.
 */
export class HallDevice {
  readonly stage: StageConnection;
  readonly sources: HallSources;
  readonly wakeLock = new WakeLock();
  readonly alarm = new Observed<HallAlarm>('none');
  private silence = listening;
  private endListening = (): void => undefined;
  private readonly endings: (() => void)[] = [];

  constructor(options: HallDeviceOptions = {}) {
    this.stage = new StageConnection({ mode: 'floor', ...options });
    this.sources = new HallSources(this.stage.own, this.stage.sound);
  }

  /**
   * Joins and opens the devices. Call it again after a reload: nothing here needs a click but the sound of the return.
   * A device that does not open is told by `sources.trouble` and tried again; the hall hears the others nevertheless.
   * @param takesOver from another window of this browser
   */
  async start(fetchAccess: FetchStageAccess, choice: HallDeviceChoice, takesOver = false): Promise<void> {
    this.wakeLock.hold();
    this.endings.push(
      this.stage.ownMeter.meter.subscribe(() => this.listenToInput()),
      this.stage.own.state.subscribe(() => this.judge()),
      this.stage.state.subscribe(() => this.follow()),
    );
    this.judge();
    this.stage.connect(fetchAccess, takesOver);
    await this.sources.apply(choice);
  }

  async stop(): Promise<void> {
    for (const end of this.endings.splice(0)) end();
    this.endListening();
    this.sources.close();
    await this.wakeLock.release();
    await this.stage.close();
  }

  /** Follows the microphone when it is opened or exchanged. */
  private listenToInput(): void {
    this.endListening();
    this.silence = listening;
    const ended = this.stage.ownMeter.meter.value()?.subscribe(({ rms }) => {
      // While the browser waits for a click every reading is zero: that says nothing about the hall.
      if (this.stage.sound.needsGesture.value()) return;
      this.silence = watchSilence(this.silence, decibels(rms), performance.now() / 1000);
      this.judge();
    });
    this.endListening = () => ended?.();
  }

  private follow(): void {
    // Whoever was removed or opened elsewhere keeps no camera on.
    if (this.stage.state.value().kind === 'ended') this.sources.close();
    this.judge();
  }

  private judge(): void {
    const isOnStage = this.stage.state.value().kind === 'live' && this.stage.own.state.value().microphone === 'live';
    if (!isOnStage) this.alarm.set('loss');
    else this.alarm.set(this.silence.isAlarmed ? 'silence' : 'none');
  }
}
