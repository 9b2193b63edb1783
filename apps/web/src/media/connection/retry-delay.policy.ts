export type RetryPace = {
  /** Milliseconds before the first retry, before jitter. */
  readonly firstMs: number;
  /** No wait is ever longer. Milliseconds. */
  readonly longestMs: number;
};

export const defaultRetryPace: RetryPace = { firstMs: 400, longestMs: 5000 };

/**
 * Milliseconds to wait before try number `attempt` (1 is the first retry). Doubles up to the longest wait; half of it
 * is jitter, so that a thousand people do not come back in the same instant.
 * @param random 0 up to 1
 */
export const retryDelay = (attempt: number, random: number, pace: RetryPace = defaultRetryPace): number => {
  const full = Math.min(pace.longestMs, pace.firstMs * 2 ** Math.min(attempt - 1, 16));
  return Math.round(full / 2 + (full / 2) * random);
};
