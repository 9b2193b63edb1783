import { Injectable } from '@nestjs/common';
import type { StoredFact } from '#kernel';
import { Reactor } from '#platform/facts';
import { StageRoomService } from '#features/stage';

/** A session opens: it gets a room. It closes: the room goes, and everybody in it. It is renewed: another one takes its place. */
@Injectable()
export class StageRoomReactor extends Reactor {
  readonly name = 'stage-room';
  readonly types = ['session:opened', 'session:closed', 'stage:renewed'] as const;

  constructor(private readonly rooms: StageRoomService) {
    super();
  }

  react(fact: StoredFact): Promise<void> {
    return fact.type === 'stage:renewed' ? this.rooms.renew(fact.streamId) : this.rooms.settle(fact.streamId);
  }
}
