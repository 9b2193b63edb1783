import type { ScanItem, ScanOutcome } from '#contract';

/** One entry of a batch: malformed ones keep their place, so that they do not stop the others. */
export interface SentScan {
  /** As far as it could be read. */
  id: string | null;
  item: ScanItem | null;
}

/** Where and when a scan happened, and whose it is as far as the badge alone tells. */
export interface PlacedScan {
  /** Key of the ledger. */
  event: string;
  item: ScanItem;
  /** Null: no such hall or released session here. */
  hallId: string | null;
  at: Date;
  doubtMs: number;
  /** Hash of the badge's random bits, or of its text where they cannot be read; null of somebody found by name. */
  badgeHash: string | null;
  /** What is wrong with the badge itself. */
  refusal: 'forged' | 'foreign' | null;
}

/** What became of a scan. */
export interface JudgedScan {
  scan: PlacedScan;
  outcome: ScanOutcome;
  personId: string | null;
  /** Of `already_in`. */
  since: Date | null;
}
