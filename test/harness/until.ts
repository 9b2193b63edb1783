import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits for a fact instead of sleeping: asks `probe` every 50 ms until it answers something other than
 * undefined, null or false, and returns that answer.
 * @param what names the fact in the error
 * @throws Error when `withinMs` (10 s when absent) is over; what the probe threw last is its cause
 */
export const until = async <T>(
  what: string,
  probe: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  withinMs = 10_000,
): Promise<T> => {
  const deadline = Date.now() + withinMs;
  let cause: unknown;
  do {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(50);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${withinMs} ms in vain for: ${what}`, { cause });
};
