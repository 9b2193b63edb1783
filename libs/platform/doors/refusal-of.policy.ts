import type { Refusal } from '#contract';
import { Refused } from '#kernel';
import { isDatabaseGone } from '#platform/database';

/** What the asker is told about anything thrown; null means a defect of ours that must be logged. */
export function refusalOf(thrown: unknown): Refusal | null {
  if (thrown instanceof Refused) return thrown.toRefusal();
  return isDatabaseGone(thrown) ? new Refused('server/unavailable').toRefusal() : null;
}
