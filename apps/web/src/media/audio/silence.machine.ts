/** A line is silent below this. Decibels of full scale; an open room microphone hums above it. */
export const silenceBelowDb = -60;
/** Seconds of silence that are an alarm. */
export const alarmAfterSeconds = 10;

export type SilenceWatch = {
  /** Seconds, any clock that only goes forward. */
  readonly quietSince: number | undefined;
  readonly isAlarmed: boolean;
};

export const listening: SilenceWatch = { quietSince: undefined, isAlarmed: false };

/** Feeds one reading. `isAlarmed` turns true after ten seconds of silence without a break, false with the first sound. */
export const watchSilence = (watch: SilenceWatch, levelDb: number, atSeconds: number): SilenceWatch => {
  if (levelDb >= silenceBelowDb) return listening;
  const quietSince = watch.quietSince ?? atSeconds;
  return { quietSince, isAlarmed: atSeconds - quietSince >= alarmAfterSeconds };
};
