import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { StageInviteService, StageLookService } from '#features/stage';
import { StageAnswerDto, StageInviteDto } from '../dto/stage.dto.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

@CommandGateway()
export class StageInviteGateway {
  constructor(
    private readonly door: CommandDoor,
    private readonly invitations: StageInviteService,
    private readonly looks: StageLookService,
  ) {}

  @SubscribeMessage('stage:invite')
  invite(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StageInviteDto) {
    return this.door.run(
      ...([socket, 'stage:invite', command] as const),
      (tx, scope) => this.invitations.invite(tx, scope, command),
      ({ conferenceId }) => this.looks.lookFor({ sessionId: command.sessionId, conferenceId }, command.personId),
    );
  }

  @SubscribeMessage('stage:answer')
  answer(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StageAnswerDto) {
    return this.door.run(socket, 'stage:answer', command, (tx, _, actor) =>
      this.invitations.answer(tx, actor, command),
    );
  }
}
