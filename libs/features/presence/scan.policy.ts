import type { ScanOutcome } from '#contract';
import type { HallBook } from './hall-book.policy.js';
import type { JudgedScan, PlacedScan } from './scan.type.js';

/** Badge of this conference by the hash of its bits. */
export interface BadgeOwner {
  personId: string;
  revokedAt: Date | null;
}

/** What judging needs to know beside the scans. */
export interface DoorKnowledge {
  badges: ReadonlyMap<string, BadgeOwner>;
  /** Ids of people of this conference. */
  people: ReadonlySet<string>;
  books: ReadonlyMap<string, HallBook>;
}

/** Judges scans in order of time, each on top of the ones before it; the answer does not depend on how they were sent. */
export function judge(scans: readonly PlacedScan[], known: DoorKnowledge): JudgedScan[] {
  return [...scans]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.event < b.event ? -1 : 1))
    .map((scan) => judgeOne(scan, known));
}

function judgeOne(scan: PlacedScan, known: DoorKnowledge): JudgedScan {
  const { item, badgeHash } = scan;
  const owner = badgeHash === null ? undefined : known.badges.get(badgeHash);
  const personId = owner?.personId ?? item.personId ?? null;
  const refused = (outcome: ScanOutcome, of = personId): JudgedScan => ({ scan, outcome, personId: of, since: null });
  const book = scan.hallId === null ? undefined : known.books.get(scan.hallId);
  if (scan.refusal) return refused(scan.refusal, null);
  if (owner?.revokedAt && owner.revokedAt <= scan.at) return refused('revoked');
  if (badgeHash === null && !known.people.has(item.personId ?? '')) return refused('person_unknown', null);
  if (!book || scan.hallId === null) return refused('place_unknown');
  if (personId === null) return refused('unresolved');
  const since = book.insideSince(personId, scan.at);
  const row = { hallId: scan.hallId, sessionId: item.sessionId ?? null, personId, kind: item.direction, at: scan.at };
  const outcome = book.take(row, item.overLimitReason !== undefined);
  return { scan, outcome, personId, since: outcome === 'already_in' ? since : null };
}
