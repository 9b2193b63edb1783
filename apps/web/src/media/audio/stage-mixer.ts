import { Observed } from '../observed.js';
import { floorGain, gainAt, glideTo, heardNow, holdSeconds, pauseSeconds } from './duck.policy.js';
import type { DuckInput, Glide, Heard } from './duck.policy.js';
import { LevelMeter } from './level-meter.js';
import type { SoundContext } from './sound-context.js';

export type Bus = 'floor' | 'language';
export type Channel = Pick<DuckInput, 'hasChosenLanguage' | 'channel'>;
type Input = { readonly bus: Bus; readonly node: AudioNode; readonly keepAlive: HTMLAudioElement };

/**
 * Two buses into one loudspeaker: the floor (everybody, shared screens) and one language channel. Volumes are gains of
 * the graph and not of elements, because iOS ignores those.
 */
export class StageMixer {
  readonly heard: Observed<Heard>;
  readonly meters: Readonly<Record<Bus, LevelMeter>>;
  private readonly gains: Readonly<Record<Bus, GainNode>>;
  private readonly master: GainNode;
  private readonly inputs = new Map<string, Input>();
  private channel: Channel = { hasChosenLanguage: false, channel: 'absent' };
  private lastLiveAt = -Infinity;
  private glide: Glide;
  private holdTimers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    readonly sound: SoundContext,
    private readonly mode: DuckInput['mode'],
  ) {
    const { context } = sound;
    this.master = context.createGain();
    this.master.connect(context.destination);
    this.gains = { floor: context.createGain(), language: context.createGain() };
    for (const gain of Object.values(this.gains)) gain.connect(this.master);
    const start = floorGain(this.duckInput());
    this.gains.floor.gain.value = start;
    this.glide = glideTo(start, start, 0);
    this.meters = { floor: new LevelMeter(this.gains.floor), language: new LevelMeter(this.gains.language) };
    this.heard = new Observed(heardNow(this.duckInput()));
  }

  add(sid: string, track: MediaStreamTrack, bus: Bus): void {
    this.remove(sid);
    const stream = new MediaStream([track]);
    // Chromium feeds a remote stream into the graph only while some element plays it too.
    const keepAlive = new Audio();
    keepAlive.muted = true;
    keepAlive.srcObject = stream;
    void keepAlive.play().catch(() => undefined);
    const node = this.sound.context.createMediaStreamSource(stream);
    node.connect(this.gains[bus]);
    this.inputs.set(sid, { bus, node, keepAlive });
  }

  remove(sid: string): void {
    const input = this.inputs.get(sid);
    if (input === undefined) return;
    this.inputs.delete(sid);
    input.node.disconnect();
    input.keepAlive.srcObject = null;
  }

  /** Tells what the chosen channel does now; the floor follows. */
  follow(channel: Channel): void {
    if (this.channel.channel === 'live' && channel.channel !== 'live') this.lastLiveAt = performance.now() / 1000;
    // Another choice is no pause: nothing is held for a channel that nobody wants.
    if (!channel.hasChosenLanguage) this.lastLiveAt = -Infinity;
    this.channel = channel;
    this.stopHolding();
    if (channel.channel !== 'live') this.hold();
    this.settle();
  }

  /** 0 to 1, in the middle of a glide too. */
  floorGainNow(): number {
    return this.mode === 'languagesOnly' ? 0 : gainAt(this.glide, this.sound.context.currentTime);
  }

  /** @param share 0 to 1 of both buses together */
  setVolume(share: number): void {
    this.master.gain.value = Math.min(1, Math.max(0, share));
  }

  clear(): void {
    for (const sid of [...this.inputs.keys()]) this.remove(sid);
  }

  close(): void {
    this.stopHolding();
    this.clear();
    for (const meter of Object.values(this.meters)) meter.close();
    this.master.disconnect();
  }

  /** Looks again when each of the times is over that the floor is held down. */
  private hold(): void {
    this.holdTimers = [holdSeconds, pauseSeconds].map((seconds) =>
      setTimeout(() => this.settle(), (this.lastLiveAt + seconds) * 1000 - performance.now() + 20),
    );
  }

  private stopHolding(): void {
    for (const timer of this.holdTimers.splice(0)) clearTimeout(timer);
  }

  private duckInput(): DuckInput {
    return { mode: this.mode, ...this.channel, sinceLiveSeconds: performance.now() / 1000 - this.lastLiveAt };
  }

  private settle(): void {
    const input = this.duckInput();
    this.heard.set(heardNow(input));
    const target = floorGain(input);
    if (this.mode === 'languagesOnly' || target === this.glide.to) return;
    const { currentTime } = this.sound.context;
    this.glide = glideTo(this.floorGainNow(), target, currentTime);
    const { gain } = this.gains.floor;
    gain.cancelScheduledValues(currentTime);
    gain.setValueAtTime(this.glide.from, currentTime);
    gain.exponentialRampToValueAtTime(target, currentTime + this.glide.seconds);
  }
}
