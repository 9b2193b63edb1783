import { Observed } from '../observed.js';
import { meterOfTrack } from './level-meter.js';
import type { LevelMeter } from './level-meter.js';
import type { SoundContext } from './sound-context.js';

/** The meter of the microphone that is open now; exchanged with it. */
export class OwnMeter {
  readonly meter = new Observed<LevelMeter | undefined>(undefined);
  private track: MediaStreamTrack | undefined;

  constructor(private readonly sound: SoundContext) {}

  /** @param track undefined when no microphone is open */
  follow(track: MediaStreamTrack | undefined): void {
    if (track === this.track) return;
    this.track = track;
    this.meter.value()?.close();
    this.meter.set(track && meterOfTrack(this.sound.context, track));
  }
}
