import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import type { SessionLiveView } from '#contract';
import { SessionClockService, type ClockStep } from '#features/session';
import { SessionCommandDto } from '../dto/command.dto.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

@CommandGateway()
export class SessionGateway {
  constructor(
    private readonly door: CommandDoor,
    private readonly clock: SessionClockService,
  ) {}

  @SubscribeMessage('session:open')
  open(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: SessionCommandDto) {
    return this.take(socket, command, 'open');
  }

  @SubscribeMessage('session:pause')
  pause(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: SessionCommandDto) {
    return this.take(socket, command, 'pause');
  }

  @SubscribeMessage('session:resume')
  resume(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: SessionCommandDto) {
    return this.take(socket, command, 'resume');
  }

  @SubscribeMessage('session:close')
  close(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: SessionCommandDto) {
    return this.take(socket, command, 'close');
  }

  private take(socket: TwinhallSocket, command: SessionCommandDto, step: ClockStep): Promise<SessionLiveView> {
    return this.door.run(socket, `session:${step}`, command, (tx, scope) => this.clock.take(tx, scope, step));
  }
}
