export interface RetryPace {
  /** Milliseconds before the first retry, before jitter. */
  readonly firstMs: number;
  /** No wait is ever longer. Milliseconds. */
  readonly longestMs: number;
}

export const RETRY_PACE: RetryPace = { firstMs: 400, longestMs: 5_000 };

/**
 * Milliseconds until try number `attempt` (1 is the first retry). Doubles up to the longest wait; half of it is jitter, so
 * that a thousand people do not come back in the same instant.
 * @param random 0 up to 1
 */
export const retryDelay = (attempt: number, random: number, { firstMs, longestMs }: RetryPace): number => {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 16));
  return Math.round(full / 2 + (full / 2) * random);
};
