import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WebSocketServer } from '@nestjs/websockets';
import { AUDIENCES } from '#contract';
import { FactFeed, type FactBatch } from '#platform/facts';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallServer } from '../socket/twinhall-socket.type.js';
import { audienceRoom, personRoom } from './audience-rooms.js';
import { audienceFrames, frameFor, peopleNamedIn } from './frames.policy.js';
import { RightsService } from './rights.service.js';

/** Sends committed facts to this process's sockets: one frame per audience, one more per person named in the batch. */
@CommandGateway()
@Injectable()
export class FanOutService implements OnModuleInit {
  @WebSocketServer()
  private readonly server: TwinhallServer;

  constructor(
    private readonly feed: FactFeed,
    private readonly rights: RightsService,
  ) {}

  onModuleInit(): void {
    this.feed.subscribe((batch) => this.deliver(batch));
  }

  private async deliver(batch: FactBatch): Promise<void> {
    // Rights first: whoever lost them in this batch no longer reads it.
    await this.rights.apply(this.server, batch);
    const here = peopleNamedIn(batch, (personId, told) => this.isHere(batch.streamId, personId, told)).map(
      (personId) => ({
        personId,
        room: personRoom(batch.streamId, personId),
      }),
    );
    const rooms = this.server.sockets.adapter.rooms;
    for (const { audience, frame } of audienceFrames(batch)) {
      const room = audienceRoom(batch.streamId, audience);
      if (rooms.has(room))
        this.server.local
          .to(room)
          .except(here.map((one) => one.room))
          .emit('facts', frame);
    }
    for (const { personId, room } of here) this.deliverOwn(batch, personId, room);
  }

  /** Whether a person has a device in this process that was not told yet. */
  private isHere(streamId: string, personId: string, told: ReadonlySet<string>): boolean {
    const { adapter, sockets } = this.server.sockets;
    const members = adapter.rooms.get(personRoom(streamId, personId));
    return [...(members ?? [])].some((id) => !told.has(sockets.get(id)?.data.actor.visitId ?? ''));
  }

  /** All devices of a person read a stream as the same audience, because rights belong to persons. */
  private deliverOwn(batch: FactBatch, personId: string, room: string): void {
    const members = this.server.sockets.adapter.rooms.get(room) ?? new Set<string>();
    for (const audience of AUDIENCES) {
      const readers = this.server.sockets.adapter.rooms.get(audienceRoom(batch.streamId, audience));
      if (!readers || ![...members].some((id) => readers.has(id))) continue;
      this.server.local.to(room).emit('facts', frameFor(batch, { audience, personId }));
      return;
    }
  }
}
