import type { VisitView } from '#contract';
import type { Visit } from './visit.entity.js';

/** A device as its owner and staff read it. */
export function toVisitView(
  visit: Pick<Visit, 'id' | 'personId' | 'device' | 'createdAt' | 'lastSeenAt' | 'confirmedAt'>,
  currentVisitId?: string,
): VisitView {
  return {
    id: visit.id,
    personId: visit.personId,
    device: visit.device,
    createdAt: visit.createdAt.toISOString(),
    lastSeenAt: visit.lastSeenAt.toISOString(),
    confirmed: visit.confirmedAt !== null,
    current: visit.id === currentVisitId,
  };
}
