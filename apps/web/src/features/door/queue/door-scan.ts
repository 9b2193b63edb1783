import type { ScanColour, ScanItem, ScanOutcome, ScanReceiptView } from '#contract';

/** A scan on this phone. Without a receipt it is not known to be stored anywhere else. */
export interface DoorScan {
  item: ScanItem;
  receipt?: ScanReceiptView;
  /** What the steward saw when somebody was found by name. */
  name?: string;
}

/** `waiting`: not answered yet. */
export type ScanState = ScanOutcome | 'waiting';

export const stateOf = ({ receipt }: DoorScan): ScanState => receipt?.outcome ?? 'waiting';

/** Unanswered scans are yellow: kept, look at them again. */
export const colourOf = ({ receipt }: DoorScan): ScanColour => receipt?.colour ?? 'yellow';
