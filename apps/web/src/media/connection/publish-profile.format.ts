import { VideoPresets } from 'livekit-client';
import type { AudioCaptureOptions, TrackPublishOptions, VideoCaptureOptions } from 'livekit-client';
import { soundInputs } from '../devices/sound-input.policy.js';
import type { SoundInput } from '../devices/sound-input.policy.js';

/** How a camera is sent. */
export type PublishProfile = {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** Several qualities at once, so that weak lines get a small picture. Costs the publisher's processor. */
  readonly isSimulcast: boolean;
  /** Bits per second of the best quality. */
  readonly maxBitrate: number;
};

export const defaultProfile: PublishProfile = {
  width: 1280,
  height: 720,
  framesPerSecond: 25,
  isSimulcast: true,
  maxBitrate: 1_700_000,
};

export const smallProfile: PublishProfile = {
  width: 320,
  height: 180,
  framesPerSecond: 10,
  isSimulcast: false,
  maxBitrate: 160_000,
};

export const soundCapture = (input: SoundInput, deviceId: string | undefined): AudioCaptureOptions => {
  const { isProcessed } = soundInputs[input];
  return {
    echoCancellation: isProcessed,
    noiseSuppression: isProcessed,
    autoGainControl: isProcessed,
    voiceIsolation: isProcessed,
    sampleRate: 48_000,
    channelCount: 1,
    ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
  };
};

export const soundPublish = (input: SoundInput): TrackPublishOptions => {
  const { mayPause, maxBitrate } = soundInputs[input];
  return { dtx: mayPause, red: true, forceStereo: false, audioPreset: { maxBitrate } };
};

export const cameraCapture = (profile: PublishProfile, deviceId: string | undefined): VideoCaptureOptions => ({
  resolution: { width: profile.width, height: profile.height, frameRate: profile.framesPerSecond },
  ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
});

export const cameraPublish = (profile: PublishProfile): TrackPublishOptions => ({
  simulcast: profile.isSimulcast,
  videoEncoding: { maxBitrate: profile.maxBitrate, maxFramerate: profile.framesPerSecond },
  ...(profile.isSimulcast ? { videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360] } : {}),
});
