import { isUUID } from 'class-validator';
import { stageAttributesOf } from '#platform/livekit';
import type { StageParticipant } from '#platform/livekit';

/** A device and who uses it. */
export interface DeviceOf {
  personId: string;
  visitId: string;
}

/** Who a participant is, by what only a token of ours can have given it; null for a stranger. */
export function deviceIn({ identity, attributes }: Pick<StageParticipant, 'identity' | 'attributes'>): DeviceOf | null {
  const personId = stageAttributesOf(attributes)?.personId;
  return isUUID(identity) && personId !== undefined && isUUID(personId) ? { visitId: identity, personId } : null;
}
