import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayConnection } from '@nestjs/websockets';
import { limits, type Audience, type Frame, type StreamEntry } from '#contract';
import { refuse } from '#kernel';
import { FactFeed, FactsStore } from '#platform/facts';
import { StreamEnterDto, StreamLeaveDto } from '../dto/stream.dto.js';
import { enterRooms, leaveRooms, visitRoom } from '../fan-out/audience-rooms.js';
import { ConferenceStreamService } from '../fan-out/conference-stream.service.js';
import { frameFor } from '../fan-out/frames.policy.js';
import { SnapshotService } from '../fan-out/snapshot.service.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** Lets readers into streams and out again. */
@CommandGateway()
export class StreamGateway implements OnGatewayConnection<TwinhallSocket> {
  constructor(
    private readonly door: CommandDoor,
    private readonly feed: FactFeed,
    private readonly facts: FactsStore,
    private readonly snapshots: SnapshotService,
    private readonly conferences: ConferenceStreamService,
  ) {}

  /** Every socket hears its conference from the start: that is how a revoked device is found. */
  handleConnection(socket: TwinhallSocket): void {
    void socket.join(visitRoom(socket.data.actor.visitId));
    void this.feed.follow(socket.data.actor.conferenceId).catch(() => socket.disconnect(true));
  }

  @SubscribeMessage('stream:enter')
  async enter(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StreamEnterDto): Promise<StreamEntry> {
    return command.stream === 'conference' ? this.enterConference(socket, command) : this.enterSession(socket, command);
  }

  @SubscribeMessage('stream:leave')
  async leave(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StreamLeaveDto): Promise<null> {
    await leaveRooms(socket, command.streamId);
    return null;
  }

  private async enterSession(socket: TwinhallSocket, command: StreamEnterDto): Promise<StreamEntry> {
    const scope = await this.door.admit(socket, 'stream:enter', command.streamId);
    await this.listen(socket, command.streamId, scope.audience);
    const replay = await this.replay(socket, command, scope.audience);
    return replay ?? this.snapshots.enter(socket.data.actor, scope);
  }

  private async enterConference(socket: TwinhallSocket, command: StreamEnterDto): Promise<StreamEntry> {
    if (command.streamId !== socket.data.actor.conferenceId) refuse('conference/not_found');
    const entry = await this.conferences.enter(socket.data.actor);
    await this.listen(socket, command.streamId, entry.audience);
    return (await this.replay(socket, command, entry.audience)) ?? this.conferences.enter(socket.data.actor);
  }

  /** First listening, then reading: what is committed in between arrives as a frame. */
  private async listen(socket: TwinhallSocket, streamId: string, audience: Audience): Promise<void> {
    await this.feed.follow(streamId);
    await enterRooms(socket, streamId, audience);
  }

  /** What the reader missed, by today's rights; null when it was away too long or never here. */
  private async replay(
    socket: TwinhallSocket,
    { streamId, after }: StreamEnterDto,
    audience: Audience,
  ): Promise<StreamEntry | null> {
    if (after === undefined) return null;
    const facts = await this.facts.readAfter(streamId, after, limits.replayFacts + 1);
    const head = (await this.facts.heads([streamId])).get(streamId) ?? 0;
    if (facts.length > limits.replayFacts || after > head) return null;
    const upTo = facts.at(-1)?.seq ?? after;
    const frame: Frame = frameFor({ streamId, after, upTo, facts }, { audience, personId: socket.data.actor.personId });
    return { kind: 'replay', frame };
  }
}
