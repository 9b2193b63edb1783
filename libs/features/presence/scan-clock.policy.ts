/** What a phone tells about the time of a scan; milliseconds and instants of its own clock. */
export interface PhoneTime {
  at: Date;
  /** Since it last looked at the server's clock. */
  sinceSyncMs?: number;
  /** What it had to add to its clock then. */
  clockOffsetMs?: number;
}

/** Seconds of offset are the way of the message; beyond this a clock was set wrong. */
const SET_WRONG_MS = 120_000;
/** Quartz of phones runs wrong by up to 50 millionths. */
const DRIFT = 50e-6;
const MOST = 2_147_483_647;

/**
 * When a scan happened by the server's clock, and how far that may be off.
 *
 * The offset at the last sync is best: the clock may have been set since. Without one the offset on sending is taken, and
 * a clock that is far off now may have been far off by another amount then. Nothing happens in the future.
 * @param sentAt the phone's clock on sending, if told; `now` is the server's
 */
export function reckon(phone: PhoneTime, sentAt: Date | undefined, now: Date): { at: Date; doubtMs: number } {
  const offsetNow = sentAt && now.getTime() - sentAt.getTime();
  const offset = phone.clockOffsetMs ?? offsetNow ?? 0;
  const reckoned = Math.max(0, phone.at.getTime() + offset);
  const ahead = Math.max(0, reckoned - now.getTime());
  const stepped = phone.clockOffsetMs === undefined ? far(offset) : Math.abs((offsetNow ?? offset) - offset);
  const drifted = (phone.sinceSyncMs ?? 0) * DRIFT;
  const doubtMs = Math.min(MOST, Math.ceil(stepped + drifted + ahead));
  return { at: new Date(reckoned - ahead), doubtMs };
}

/** Of a clock that nobody compared before: how far off it is now it may have been off by another amount then. */
function far(offset: number): number {
  return Math.abs(offset) > SET_WRONG_MS ? Math.abs(offset) : 0;
}
