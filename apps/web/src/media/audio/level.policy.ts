/** Loudness of a moment, both 0 to 1 of full scale. */
export type Level = { readonly rms: number; readonly peak: number };

export const silence: Level = { rms: 0, peak: 0 };

/** @param samples -1 to 1 */
export const levelOf = (samples: ArrayLike<number>): Level => {
  let [sum, peak] = [0, 0];
  for (let at = 0; at < samples.length; at += 1) {
    const sample = samples[at] ?? 0;
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return samples.length === 0 ? silence : { rms: Math.sqrt(sum / samples.length), peak };
};

/** Decibels below full scale, never less than -100. */
export const decibels = (amplitude: number): number => Math.max(-100, 20 * Math.log10(amplitude));

/** The part of a meter to fill, 0 to 1, for an ear's sense of loudness: -60 dB is empty. */
export const meterShare = (level: Level): number => Math.max(0, 1 + decibels(level.rms) / 60);
