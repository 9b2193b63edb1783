import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayDisconnect } from '@nestjs/websockets';
import type { PresentPersonView } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { PlaceStore } from '#features/visit';
import { SessionCommandDto } from '../dto/command.dto.js';
import { PlaceDeclareDto } from '../dto/presence.dto.js';
import { LiveConnectionsService } from '../fan-out/live-connections.service.js';
import { PresentPeopleService } from '../fan-out/present-people.service.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** How a socket says good-bye when it really goes; everything else is a line that was cut some time ago. */
const CLEAN = new Set(['client namespace disconnect', 'server namespace disconnect', 'transport close']);

/** Who is there, and where. */
@CommandGateway()
export class PresenceGateway implements OnGatewayDisconnect<TwinhallSocket> {
  constructor(
    private readonly door: CommandDoor,
    private readonly connections: LiveConnectionsService,
    private readonly places: PlaceStore,
    private readonly people: PresentPeopleService,
  ) {}

  handleDisconnect(socket: TwinhallSocket, reason?: string): void {
    this.connections.drop(socket, CLEAN.has(reason ?? ''));
  }

  @SubscribeMessage('place:declare')
  declare(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: PlaceDeclareDto) {
    return this.door.run(socket, 'place:declare', command, (tx, _, actor) => this.declareIn(tx, actor, command));
  }

  /** Stored outside the session's lane: absolute, not worth a receipt, and a hall full of them must not delay a question. */
  @SubscribeMessage('presence:beat')
  async beat(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: SessionCommandDto): Promise<null> {
    await this.door.admit(socket, 'presence:beat', command.sessionId);
    await this.connections.beat(socket, command.sessionId);
    return null;
  }

  @SubscribeMessage('presence:list')
  async list(
    @ConnectedSocket() socket: TwinhallSocket,
    @MessageBody() command: SessionCommandDto,
  ): Promise<{ people: PresentPersonView[] }> {
    const scope = await this.door.admit(socket, 'presence:list', command.sessionId);
    return { people: await this.people.list(scope) };
  }

  private async declareIn(tx: Transaction, actor: Actor, command: PlaceDeclareDto): Promise<null> {
    const { sessionId, place, language } = command;
    if (await this.places.declare(tx, actor, sessionId, place, language))
      tx.record(sessionId, {
        type: 'place:declared',
        views: { people: { [actor.personId]: { place, language } } },
      });
    return null;
  }
}
