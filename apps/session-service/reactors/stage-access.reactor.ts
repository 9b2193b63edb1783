import { Injectable } from '@nestjs/common';
import type { StoredFact } from '#kernel';
import { Reactor } from '#platform/facts';
import { StageEnforcementService, StageRoomService } from '#features/stage';

/** A device is revoked: it leaves every room. Roles change with a release or by an organiser's hand: whoever is in a room is judged anew. */
@Injectable()
export class StageAccessReactor extends Reactor {
  readonly name = 'stage-access';
  readonly types = ['visit:revoked', 'release:published', 'person:changed'] as const;

  constructor(
    private readonly enforcement: StageEnforcementService,
    private readonly rooms: StageRoomService,
  ) {
    super();
  }

  async react(fact: StoredFact): Promise<void> {
    const conferenceId = fact.streamId;
    const visitId = fact.type === 'visit:revoked' ? fact.views.staff?.visitId : undefined;
    if (visitId !== undefined) return this.enforcement.removeDevice(conferenceId, visitId);
    for (const session of await this.rooms.running())
      if (session.conferenceId === conferenceId) await this.enforcement.applyToSession(session.sessionId);
  }
}
