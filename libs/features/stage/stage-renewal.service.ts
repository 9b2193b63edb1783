import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { SessionClockService } from '#features/session';
import { StagePeopleService } from './stage-people.service.js';
import { StageRoomStore } from './stage-room.store.js';

/** Gives the stage a room under a new name, so that whatever opened the old one opens nothing. */
@Injectable()
export class StageRenewalService {
  constructor(
    private readonly rooms: StageRoomStore,
    private readonly people: StagePeopleService,
    private readonly clock: SessionClockService,
  ) {}

  /** From the commit on no token of before is taken at the edge; LiveKit is told by a reactor. */
  async renew(tx: Transaction, actor: Actor, { sessionId }: CommandPayload<'stage:renew'>): Promise<null> {
    await this.clock.requireOpen(tx, sessionId);
    const room = await this.rooms.find(tx, sessionId);
    const by = await this.people.tag(tx, actor.personId);
    await this.rooms.write(tx, sessionId, { ...room, epoch: room.epoch + 1, roomSid: null });
    tx.record(sessionId, { type: 'stage:renewed', views: { all: { by } } });
    return null;
  }
}
