import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayConnection } from '@nestjs/websockets';
import type { StreamEntry } from '#contract';
import { refuse } from '#kernel';
import { StreamEnterDto, StreamLeaveDto } from '../dto/stream.dto.js';
import { leaveRooms, visitRoom } from '../fan-out/audience-rooms.js';
import { ConferenceStreamService } from '../fan-out/conference-stream.service.js';
import { LiveConnectionsService } from '../fan-out/live-connections.service.js';
import { SnapshotService } from '../fan-out/snapshot.service.js';
import { StreamReplayService } from '../fan-out/stream-replay.service.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** Lets readers into streams and out again. */
@CommandGateway()
export class StreamGateway implements OnGatewayConnection<TwinhallSocket> {
  constructor(
    private readonly door: CommandDoor,
    private readonly streams: StreamReplayService,
    private readonly snapshots: SnapshotService,
    private readonly conferences: ConferenceStreamService,
    private readonly connections: LiveConnectionsService,
  ) {}

  /** Every socket hears its conference from the start: that is how a revoked device is found. */
  handleConnection(socket: TwinhallSocket): void {
    void socket.join(visitRoom(socket.data.actor.visitId));
    void this.streams.follow(socket.data.actor.conferenceId).catch(() => socket.disconnect(true));
  }

  @SubscribeMessage('stream:enter')
  async enter(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StreamEnterDto): Promise<StreamEntry> {
    return command.stream === 'conference' ? this.enterConference(socket, command) : this.enterSession(socket, command);
  }

  @SubscribeMessage('stream:leave')
  async leave(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StreamLeaveDto): Promise<null> {
    await this.door.admitBesides(socket, 'stream:leave');
    this.connections.leave(socket, command.streamId);
    await leaveRooms(socket, command.streamId);
    return null;
  }

  private async enterSession(socket: TwinhallSocket, command: StreamEnterDto): Promise<StreamEntry> {
    const scope = await this.door.admit(socket, 'stream:enter', command.streamId);
    await this.streams.listen(socket, command.streamId, scope.audience);
    this.connections.enter(socket, scope);
    const replay = await this.streams.replay(socket, command, scope.audience);
    return replay ?? this.snapshots.enter(socket.data.actor, scope);
  }

  private async enterConference(socket: TwinhallSocket, command: StreamEnterDto): Promise<StreamEntry> {
    const actor = await this.door.admitBesides(socket, 'stream:enter');
    if (command.streamId !== actor.conferenceId) refuse('conference/not_found');
    const entry = await this.conferences.enter(actor);
    await this.streams.listen(socket, command.streamId, entry.audience);
    const replay = await this.streams.replay(socket, command, entry.audience);
    return replay ?? this.conferences.enter(actor);
  }
}
