/**
 * What stands behind a microphone. person: a headset or laptop · interpreter: a booth · cleanFeed: the hall's mixing desk
 * by cable · roomMicrophone: a microphone that also hears the hall's loudspeakers.
 */
export type SoundInput = 'person' | 'interpreter' | 'cleanFeed' | 'roomMicrophone';

export type SoundInputSettings = {
  /** Echo cancellation, noise suppression and automatic gain spoil a signal that is clean already. */
  readonly isProcessed: boolean;
  /** Opus may stop sending in pauses; a channel that is listened to for hours must not. */
  readonly mayPause: boolean;
  /** Bits per second. */
  readonly maxBitrate: number;
};

export const soundInputs: Readonly<Record<SoundInput, SoundInputSettings>> = {
  person: { isProcessed: true, mayPause: true, maxBitrate: 32_000 },
  interpreter: { isProcessed: false, mayPause: false, maxBitrate: 64_000 },
  cleanFeed: { isProcessed: false, mayPause: false, maxBitrate: 64_000 },
  roomMicrophone: { isProcessed: true, mayPause: false, maxBitrate: 48_000 },
};
