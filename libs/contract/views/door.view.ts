import type { PersonTag, StaffTag } from './people.view.js';

/**
 * What became of a scan. The colour is the lamp of the steward's phone:
 * green = stored and as it should be, yellow = stored, look twice, red = kept as refused and never counted.
 */
export const SCAN_COLOURS = {
  /** Counted in; counted out. */
  in: 'green',
  out: 'green',
  /** Counted in over the limit, because the steward gave a reason. */
  over_limit: 'green',
  /** In once more: counts once. `since` says when the person came. */
  already_in: 'yellow',
  /** Out although nobody saw this person come: credits nothing before it. */
  was_not_in: 'yellow',
  /** Genuine, but no such badge is known here (yet): stored by its hash, counts when it is known. */
  unresolved: 'yellow',
  /** Not a badge of ours: another code, or no known key signed it. */
  forged: 'red',
  /** A genuine badge of another conference. */
  foreign: 'red',
  /** Withdrawn before it was scanned. */
  revoked: 'red',
  /** As many people are inside as the hall's limit lets in at once. */
  full: 'red',
  /** Found by name, but there is nobody with this id in this conference. */
  person_unknown: 'red',
  /** No such hall or released session in this conference. */
  place_unknown: 'red',
  /** The entry itself is malformed (or its id belongs to another scan): not stored, sending it again does not help. */
  invalid: 'red',
} as const satisfies Record<string, 'green' | 'yellow' | 'red'>;

export type ScanOutcome = keyof typeof SCAN_COLOURS;
export type ScanColour = (typeof SCAN_COLOURS)[ScanOutcome];

/** One scan as the phone kept it. Exactly one of `badge` and `personId`, exactly one of `hallId` and `sessionId`. */
export interface ScanItem {
  /** UUID made by the phone: the same scan sent twice is one scan and gets the same answer. */
  id: string;
  direction: 'in' | 'out';
  hallId?: string;
  sessionId?: string;
  /** What the camera read, as it stands. */
  badge?: string;
  /** Somebody found by name. */
  personId?: string;
  /** Time of the scan by the phone's clock, ISO instant. */
  at: string;
  /** Milliseconds between the phone's last look at the server's clock and the scan. */
  sinceSyncMs?: number;
  /** What had to be added to the phone's clock then, in milliseconds. */
  clockOffsetMs?: number;
  /** Lets somebody in although the hall is full: why. At most `limits.reasonGraphemes`. */
  overLimitReason?: string;
}

/** Body of `POST /api/conferences/:conferenceId/scans`, at most `limits.scansPerBatch`, in any order. */
export interface ScanBatch {
  scans: ScanItem[];
  /** The phone's clock on sending, ISO instant: tells how wrong it is now. */
  sentAt?: string;
}

/** Answer to one scan. Only what has one of these may be forgotten by the phone. */
export interface ScanReceiptView {
  /** Id of the scan; null when it had none that could be read: then `index` tells which one it was. */
  id: string | null;
  index: number;
  outcome: ScanOutcome;
  colour: ScanColour;
  /** Whose badge it was, where known. */
  person?: PersonTag;
  /** When it happened by the server's reckoning. */
  at?: string;
  /** Of `already_in`: when the person came in. */
  since?: string;
  /** Set when the phone's clock leaves more than 120 s of doubt; the scan is stored all the same. */
  doubtMs?: number;
}

/** How many people doors and staff counted into a hall and not out again. */
export interface HallOccupancyView {
  inside: number;
  /** People who may be in it at once: hygiene limit, else capacity, else null. */
  limit: number | null;
}

/** Answer of `POST .../scans`: one receipt per scan, in the order sent, and the halls as they are now. */
export interface ScanBatchView {
  receipts: ScanReceiptView[];
  /** By hall id. */
  halls: Record<string, HallOccupancyView>;
}

/** Somebody found by name at the door. */
export interface DoorPersonView extends StaffTag {
  /** Set when the person is inside the hall that was asked about: since when. */
  insideSince?: string;
}

/** Answer of `GET /api/conferences/:conferenceId/door-search?query=&hallId=`: at most 20, by name. */
export interface DoorSearchView {
  people: DoorPersonView[];
}
