import { Injectable, Logger } from '@nestjs/common';
import { audienceOf } from '#contract';
import { Refused, type StoredFact } from '#kernel';
import type { FactBatch } from '#platform/facts';
import { PersonStore } from '#features/person';
import { ReleasedProgrammeStore, SessionAccessService } from '#features/session';
import type { TwinhallServer, TwinhallSocket } from '../socket/twinhall-socket.type.js';
import { enterRooms, leaveRooms, visitRoom } from './audience-rooms.js';

/** Carries changed rights over to open sockets: revoked devices are closed, a new release or new roles sort readers anew. */
@Injectable()
export class RightsService {
  private readonly log = new Logger(RightsService.name);

  constructor(
    private readonly access: SessionAccessService,
    private readonly programme: ReleasedProgrammeStore,
    private readonly people: PersonStore,
  ) {}

  /** Looks at a batch before it is delivered; resolves when everybody here has the rights of now. */
  async apply(server: TwinhallServer, batch: FactBatch): Promise<void> {
    for (const fact of batch.facts) {
      if (fact.type === 'visit:revoked') this.close(server, fact);
      if (fact.type === 'release:published') await this.sortAnew(server, fact.streamId);
      if (fact.type === 'person:changed') await this.reappoint(server, fact);
    }
  }

  private close(server: TwinhallServer, fact: StoredFact & { type: 'visit:revoked' }): void {
    const visitId = fact.views.staff?.visitId;
    if (!visitId) return;
    const sockets = server.local.in(visitRoom(visitId));
    sockets.emit('goodbye', new Refused('visit/revoked').toRefusal());
    sockets.disconnectSockets(true);
  }

  private async sortAnew(server: TwinhallServer, conferenceId: string): Promise<void> {
    this.programme.forget(conferenceId);
    await this.each(
      server,
      ({ data }) => data.actor.conferenceId === conferenceId,
      (socket) => this.sortSocket(socket),
    );
  }

  /** Conference roles are of the handshake: whoever has others now gets them here. */
  private async reappoint(server: TwinhallServer, fact: StoredFact & { type: 'person:changed' }): Promise<void> {
    const personId = fact.views.staff?.personId;
    await this.each(
      server,
      ({ data }) => data.actor.personId === personId,
      (socket) => this.readRoles(socket),
    );
  }

  /** A socket whose rights cannot be read now is closed: it comes back with today's instead of keeping yesterday's. */
  private async each(
    server: TwinhallServer,
    isMeant: (socket: TwinhallSocket) => boolean,
    work: (socket: TwinhallSocket) => Promise<void>,
  ): Promise<void> {
    const meant = [...server.sockets.sockets.values()].filter(isMeant);
    await Promise.all(
      meant.map((socket) =>
        work(socket).catch((error: unknown) => {
          this.log.error({ visitId: socket.data.actor.visitId, err: error });
          socket.disconnect(true);
        }),
      ),
    );
  }

  private async readRoles(socket: TwinhallSocket): Promise<void> {
    const { actor } = socket.data;
    const conferenceRoles = await this.people.roles(actor.personId);
    socket.data.actor = { ...actor, conferenceRoles };
    const reads = [...socket.rooms].some((room) => room.startsWith(`${actor.conferenceId}:`));
    if (reads) await enterRooms(socket, actor.conferenceId, audienceOf(conferenceRoles));
    await this.sortSocket(socket);
  }

  private async sortSocket(socket: TwinhallSocket): Promise<void> {
    const streams = new Set(
      [...socket.rooms].filter((room) => room.includes(':person:')).map((room) => room.split(':')[0]!),
    );
    streams.delete(socket.data.actor.conferenceId);
    for (const sessionId of streams) {
      const scope = await this.access.scope(socket.data.actor, sessionId).catch((thrown: unknown) => {
        if (thrown instanceof Refused) return null;
        throw thrown;
      });
      if (scope) await enterRooms(socket, sessionId, scope.audience);
      else await leaveRooms(socket, sessionId);
    }
  }
}
