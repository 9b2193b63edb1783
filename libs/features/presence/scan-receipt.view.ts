import { SCAN_COLOURS, type PersonTag, type ScanReceiptView } from '#contract';
import type { JudgedScan } from './scan.type.js';

/** From this much doubt on the phone is told that its clock is off. */
const DOUBT_SHOWN_MS = 120_000;

/** What the phone is answered; a stranger's name is told only where the badge is this conference's own. */
export function toReceipt(
  { scan, outcome, personId, since }: JudgedScan,
  index: number,
  tags: ReadonlyMap<string, PersonTag>,
): ScanReceiptView {
  const person = tags.get(personId ?? '');
  return {
    ...{ id: scan.item.id, index, outcome, colour: SCAN_COLOURS[outcome], at: scan.at.toISOString() },
    ...(person && { person }),
    ...(since && { since: since.toISOString() }),
    ...(scan.doubtMs > DOUBT_SHOWN_MS && { doubtMs: scan.doubtMs }),
  };
}

export const toMalformed = (id: string | null, index: number): ScanReceiptView => ({
  ...{ id, index, outcome: 'invalid', colour: SCAN_COLOURS.invalid },
});
