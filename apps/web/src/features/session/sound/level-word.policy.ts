/** What a technician wants to know of a level. */
export type LevelWord = 'levelNone' | 'levelLow' | 'levelGood' | 'levelHigh';

/** Peaks this near to full scale are cut off. */
const CLIPS_FROM = 0.98;
/** Share of the meter below which a voice is hard to follow: -36 dB. */
const LOW_BELOW = 0.4;
/** Twenty readings a second: a pause between two words does not change the word. */
const FALL_PER_READING = 0.97;

/** The loudest of the last second or two, so that the word stands still while somebody speaks. */
export const heldLevel = (held: number, now: number): number => Math.max(now, held * FALL_PER_READING);

/** @param share of the meter, 0 to 1. @param peak of full scale, 0 to 1 */
export const levelWord = (share: number, peak: number): LevelWord => {
  if (peak >= CLIPS_FROM) return 'levelHigh';
  if (share < 0.02) return 'levelNone';
  return share < LOW_BELOW ? 'levelLow' : 'levelGood';
};
