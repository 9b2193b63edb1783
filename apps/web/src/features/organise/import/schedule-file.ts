import { api, Refused } from '../../../realtime/index.js';
import type { ScheduleImportView } from '#contract';
import { instantOf } from '../data/wall-instant.js';

/** Zone that a schedule.json names; undefined where it names none that this browser knows. */
const zoneIn = (schedule: unknown): string | undefined => {
  const found = (schedule as { schedule?: { conference?: { time_zone_name?: unknown } } } | null)?.schedule?.conference
    ?.time_zone_name;
  if (typeof found !== 'string') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

export interface ScheduleWish {
  conferenceId: string;
  /** Wall time `YYYY-MM-DDTHH:mm` of the first working group, or empty. */
  shiftTo: string;
  /** Zone of that wall time where the file names none. */
  zone: string;
  dryRun: boolean;
}

/**
 * Sends a schedule.json.
 * @throws {Refused} input/invalid for a file that is no JSON; whatever the server says
 */
export const sendSchedule = async (file: File, wish: ScheduleWish): Promise<ScheduleImportView> => {
  let schedule: unknown;
  try {
    schedule = JSON.parse(await file.text());
  } catch (cause) {
    throw new Refused(
      { code: 'import/rejected', retry: false, problems: [{ code: 'wrong_type', detail: (cause as Error).message }] },
      { cause },
    );
  }
  const query = new URLSearchParams({ dryRun: String(wish.dryRun) });
  if (wish.shiftTo) query.set('shiftTo', instantOf(wish.shiftTo, zoneIn(schedule) ?? wish.zone).toISOString());
  return api.post(`/api/conferences/${wish.conferenceId}/schedule?${query.toString()}`, schedule);
};
