import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { AnnouncementService } from '#features/notice';
import { AnnounceDto } from '../dto/announce.dto.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

@CommandGateway()
export class NoticeGateway {
  constructor(
    private readonly door: CommandDoor,
    private readonly announcements: AnnouncementService,
  ) {}

  @SubscribeMessage('session:announce')
  announce(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: AnnounceDto) {
    return this.door.run(socket, 'session:announce', command, (tx, _, actor) =>
      this.announcements.announce(tx, actor, command),
    );
  }
}
