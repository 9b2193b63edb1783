/** The floor under the interpreter: -18 dB. */
export const duckedGain = 10 ** (-18 / 20);
/** Seconds. */
export const attackSeconds = 0.15;
/** Seconds. */
export const releaseSeconds = 0.6;
/**
 * Seconds for which the floor stays down after a channel vanished: a handover must not let it jump in, a dead booth must
 * drop to the floor within three. So long a pause is only a cough, too.
 */
export const holdSeconds = 2;
/**
 * Seconds for which the floor stays down under a channel that pauses: the time in which a partner would take over. After
 * that the speaker may well speak the listener's own language.
 */
export const pauseSeconds = 5;

/** What the chosen channel does. paused: it is there, and muted. A pause between words does not count: it stays live. */
export type ChannelState = 'live' | 'paused' | 'absent';

/** What comes out of the loudspeaker, for the page to say. */
export type Heard = 'floor' | 'language' | 'languagePaused' | 'languageMissing' | 'nothing';

export type DuckInput = {
  readonly mode: 'floor' | 'languagesOnly';
  readonly hasChosenLanguage: boolean;
  readonly channel: ChannelState;
  /** Seconds since the channel was last live; Infinity when it never was. */
  readonly sinceLiveSeconds: number;
};

const isWithin = ({ hasChosenLanguage, channel, sinceLiveSeconds }: DuckInput, seconds: number): boolean =>
  hasChosenLanguage && (channel === 'live' || sinceLiveSeconds < seconds);

/** The gain the floor should have, 0 to 1. */
export const floorGain = (input: DuckInput): number => {
  if (input.mode === 'languagesOnly') return 0;
  return isWithin(input, input.channel === 'paused' ? pauseSeconds : holdSeconds) ? duckedGain : 1;
};

export const heardNow = (input: DuckInput): Heard => {
  if (isWithin(input, holdSeconds)) return 'language';
  if (input.hasChosenLanguage) return input.channel === 'paused' ? 'languagePaused' : 'languageMissing';
  return input.mode === 'floor' ? 'floor' : 'nothing';
};

/** A glide between two gains, even to the ear: exponential. Seconds on the audio clock. */
export type Glide = {
  readonly from: number;
  readonly to: number;
  readonly startsAt: number;
  readonly seconds: number;
};

/** Down fast, up slowly. `from` and `to` above 0. */
export const glideTo = (from: number, to: number, startsAt: number): Glide => ({
  from,
  to,
  startsAt,
  seconds: to < from ? attackSeconds : releaseSeconds,
});

/** Computed and not read from the node: not every browser reports a gain in the middle of a glide. */
export const gainAt = (glide: Glide, at: number): number => {
  const done = Math.min(1, Math.max(0, (at - glide.startsAt) / glide.seconds));
  return glide.from * (glide.to / glide.from) ** done;
};
