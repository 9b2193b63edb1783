import { levelOf } from './level.policy.js';
import type { Level } from './level.policy.js';

/** Milliseconds between two readings. A timer and no animation frame: alarms must work in a hidden page too. */
const readingMs = 50;

/** Measures what passes a node of the audio graph. Costs nothing while nobody listens. */
export class LevelMeter {
  private readonly analyser: AnalyserNode;
  private readonly samples: Float32Array<ArrayBuffer>;
  private readonly listeners = new Set<(level: Level) => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly source: AudioNode) {
    this.analyser = source.context.createAnalyser();
    this.analyser.fftSize = 2048;
    this.samples = new Float32Array(this.analyser.fftSize);
    source.connect(this.analyser);
  }

  /** The last 43 ms. */
  read(): Level {
    this.analyser.getFloatTimeDomainData(this.samples);
    return levelOf(this.samples);
  }

  /** Told twenty times a second. @returns what ends it */
  readonly subscribe = (listener: (level: Level) => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => {
      const level = this.read();
      for (const one of this.listeners) one(level);
    }, readingMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  close(): void {
    clearInterval(this.timer);
    this.listeners.clear();
    this.source.disconnect(this.analyser);
  }
}

/** A meter for a track of this device: microphone preview, own channel. Close it, or it keeps measuring. */
export const meterOfTrack = (context: AudioContext, track: MediaStreamTrack): LevelMeter =>
  new LevelMeter(context.createMediaStreamSource(new MediaStream([track])));
