import { OwnMeter } from '../audio/own-meter.js';
import type { LevelMeter } from '../audio/level-meter.js';
import { SoundContext } from '../audio/sound-context.js';
import { Observed } from '../observed.js';
import type { DeviceError } from './device-error.policy.js';
import { DeviceUnavailable, openedDevice } from './device-failure.format.js';

export type PreviewState = {
  readonly camera?: MediaStream;
  readonly cameraError?: DeviceError;
  readonly isMicrophoneOpen: boolean;
  readonly microphoneError?: DeviceError;
};

const closed: PreviewState = { isMicrophoneOpen: false };

type Opened = { readonly stream?: MediaStream; readonly error?: DeviceError };

const opened = async (device: 'camera' | 'microphone', constraints: MediaStreamConstraints): Promise<Opened> => {
  try {
    return { stream: await openedDevice(device, () => navigator.mediaDevices.getUserMedia(constraints)) };
  } catch (error) {
    return { error: error instanceof DeviceUnavailable ? error.kind : 'unknown' };
  }
};

const exactly = (deviceId: string | undefined): { deviceId?: ConstrainDOMString } =>
  deviceId === undefined ? {} : { deviceId: { exact: deviceId } };

const endTracks = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());

/**
 * Picture and level before joining. Nothing leaves this device. Camera and microphone fail apart from each other; asking
 * for another device replaces the one that is open.
 */
export class Preview {
  readonly state = new Observed<PreviewState>(closed);
  /** `needsGesture`: the meter stands still because the browser waits for a click. */
  readonly sound = new SoundContext();
  private readonly own = new OwnMeter(this.sound);
  private microphone: MediaStream | undefined;
  /** Counts the closings, so that a device which opens too late is let go at once. */
  private round = 0;

  get meter(): Observed<LevelMeter | undefined> {
    return this.own.meter;
  }

  async openCamera(deviceId?: string): Promise<void> {
    const { round } = this;
    const { stream, error } = await opened('camera', {
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...exactly(deviceId) },
    });
    if (round !== this.round) return endTracks(stream);
    const { camera, cameraError: _, ...rest } = this.state.value();
    endTracks(camera);
    this.state.set({ ...rest, ...(stream ? { camera: stream } : {}), ...(error ? { cameraError: error } : {}) });
  }

  async openMicrophone(deviceId?: string): Promise<void> {
    const { round } = this;
    const { stream, error } = await opened('microphone', { audio: exactly(deviceId) });
    if (round !== this.round) return endTracks(stream);
    void this.sound.resume();
    endTracks(this.microphone);
    this.microphone = stream;
    this.own.follow(stream?.getAudioTracks()[0]);
    const { microphoneError: _, ...rest } = this.state.value();
    const isMicrophoneOpen = stream !== undefined;
    this.state.set({ ...rest, isMicrophoneOpen, ...(error ? { microphoneError: error } : {}) });
  }

  closeCamera(): void {
    const { camera, cameraError: _, ...rest } = this.state.value();
    endTracks(camera);
    this.state.set(rest);
  }

  /** Lets go of all devices, also of those that are still opening. They may be opened again. */
  close(): void {
    this.round += 1;
    this.closeCamera();
    this.own.follow(undefined);
    endTracks(this.microphone);
    this.microphone = undefined;
    this.state.set(closed);
    void this.sound.pause();
  }
}
