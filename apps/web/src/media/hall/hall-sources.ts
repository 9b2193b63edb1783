import type { SoundContext } from '../audio/sound-context.js';
import type { OwnTracks } from '../connection/own-tracks.js';
import { DeviceUnavailable } from '../devices/device-failure.format.js';
import { Observed } from '../observed.js';
import type { HallDeviceChoice } from './hall-choice.store.js';

/** Milliseconds between two tries to open what is missing. */
const patienceMs = 5000;

type Opened = { readonly input?: string | undefined; readonly deviceId?: string | undefined };

const isAsOpened = (one: Opened | undefined, other: Opened): boolean =>
  one !== undefined && one.input === other.input && one.deviceId === other.deviceId;

/**
 * Opens what the technician chose and keeps it open: a cable that was pulled, or a sound card that wakes up later than
 * the browser, is found without a hand. A source that was muted stays so: somebody wanted it.
 */
export class HallSources {
  /** Devices that did not open, and why; empty when all is well. */
  readonly trouble = new Observed<readonly DeviceUnavailable[]>([]);
  private choice: HallDeviceChoice | undefined;
  private readonly opened = new Map<'microphone' | 'camera', Opened>();
  private turn: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly again = (): void => void this.settle();

  constructor(
    private readonly own: OwnTracks,
    private readonly sound: SoundContext,
  ) {}

  /** Opens these devices instead of what was open. Resolves when each of them is open or in trouble. */
  async apply(choice: HallDeviceChoice): Promise<void> {
    const hadSpeaker = this.choice?.speakerId;
    this.choice = choice;
    this.timer ??= setInterval(this.again, patienceMs);
    navigator.mediaDevices?.addEventListener('devicechange', this.again);
    if (choice.speakerId !== hadSpeaker) await this.sound.useSpeaker(choice.speakerId ?? 'default').catch(() => false);
    await this.settle();
  }

  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.choice = undefined;
    navigator.mediaDevices?.removeEventListener('devicechange', this.again);
  }

  /** One after the other, so that a slow device never overtakes the next choice. */
  private settle(): Promise<void> {
    this.turn = this.turn.then(() => this.open());
    return this.turn;
  }

  private async open(): Promise<void> {
    const { choice } = this;
    if (choice === undefined) return;
    const { input, microphoneId, cameraId } = choice;
    const failures = [
      await this.keep('microphone', { input, deviceId: microphoneId }, () =>
        this.own.publishMicrophone(input, microphoneId),
      ),
      choice.hasCamera
        ? await this.keep('camera', { deviceId: cameraId }, () => this.own.publishCamera(cameraId))
        : await this.own.close('camera'),
    ];
    this.trouble.set(failures.filter((failure) => failure instanceof DeviceUnavailable));
  }

  /** @returns what went wrong; whatever is no device's fault is tried again in silence */
  private async keep(which: 'microphone' | 'camera', wanted: Opened, open: () => Promise<void>): Promise<unknown> {
    const state = this.own.state.value()[which];
    if ((state === 'live' || state === 'muted') && isAsOpened(this.opened.get(which), wanted)) return undefined;
    try {
      await this.own.close(which);
      await open();
      this.opened.set(which, wanted);
      // Stopped while the device was opening: nobody would ever let go of it.
      if (this.choice === undefined) await this.own.close(which);
      return undefined;
    } catch (error) {
      return error;
    }
  }
}
