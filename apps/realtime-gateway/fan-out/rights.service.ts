import { Injectable, Logger } from '@nestjs/common';
import { Refused, type StoredFact } from '#kernel';
import type { FactBatch } from '#platform/facts';
import { ReleasedProgrammeStore, SessionAccessService } from '#features/session';
import type { TwinhallServer, TwinhallSocket } from '../socket/twinhall-socket.type.js';
import { enterRooms, leaveRooms, visitRoom } from './audience-rooms.js';

/** Carries changed rights over to open sockets: revoked devices are closed, a new release sorts readers anew. */
@Injectable()
export class RightsService {
  private readonly log = new Logger(RightsService.name);

  constructor(
    private readonly access: SessionAccessService,
    private readonly programme: ReleasedProgrammeStore,
  ) {}

  /** Looks at a batch before it is delivered. */
  apply(server: TwinhallServer, batch: FactBatch): void {
    for (const fact of batch.facts) {
      if (fact.type === 'visit:revoked') this.close(server, fact);
      if (fact.type === 'release:published') this.sortAnew(server, fact.streamId);
    }
  }

  private close(server: TwinhallServer, fact: StoredFact & { type: 'visit:revoked' }): void {
    const visitId = fact.views.staff?.visitId;
    if (!visitId) return;
    const sockets = server.local.in(visitRoom(visitId));
    sockets.emit('goodbye', new Refused('visit/revoked').toRefusal());
    sockets.disconnectSockets(true);
  }

  private sortAnew(server: TwinhallServer, conferenceId: string): void {
    this.programme.forget(conferenceId);
    for (const socket of server.sockets.sockets.values())
      if (socket.data.actor.conferenceId === conferenceId)
        this.sortSocket(socket).catch((error: unknown) =>
          this.log.error({ visitId: socket.data.actor.visitId, err: error }),
        );
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
