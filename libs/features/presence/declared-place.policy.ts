import type { Place } from '#contract';
import { rowsBy } from './correction.policy.js';
import type { DeclaredPlace } from './evidence.type.js';
import type { KeptEvidence } from './folded-session.type.js';

/** A device's word, valid until its next one. */
export interface Word {
  visitId: string;
  personId: string;
  place: Place;
  declaredAt: Date;
}

/** What the device of each connection said, and from when to when it held: for our sockets and for the stage alike. */
export function declaredPlaces(rows: readonly KeptEvidence[], words: readonly Word[]): DeclaredPlace[] {
  const byVisit = rowsBy(words, (word) => word.visitId);
  const connections = new Map(
    rows.flatMap((row) => (row.connectionKey && row.visitId ? [[row.connectionKey, row.visitId] as const] : [])),
  );
  return [...connections].flatMap(([connectionKey, visitId]) => {
    const own = byVisit.get(visitId) ?? [];
    return own.map(({ personId, place, declaredAt }, index) => ({
      ...{ personId, connectionKey, place, fromAt: declaredAt },
      untilAt: own[index + 1]?.declaredAt ?? null,
    }));
  });
}
