import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import { StageBoothService, StageFeedService, StageRenewalService, StageService } from '#features/stage';
import { BoothPauseDto, StageFeedDto, StagePersonDto, StageRenewDto } from '../dto/stage.dto.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

@CommandGateway()
export class StageGateway {
  constructor(
    private readonly door: CommandDoor,
    private readonly stage: StageService,
    private readonly feed: StageFeedService,
    private readonly renewal: StageRenewalService,
    private readonly booths: StageBoothService,
  ) {}

  @SubscribeMessage('stage:demote')
  demote(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StagePersonDto) {
    return this.door.run(socket, 'stage:demote', command, (tx, scope, actor) =>
      this.stage.demote(tx, scope, actor, command),
    );
  }

  @SubscribeMessage('stage:mute')
  mute(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StagePersonDto) {
    return this.door.run(socket, 'stage:mute', command, (tx, scope) => this.stage.mute(tx, scope, command));
  }

  @SubscribeMessage('stage:remove')
  remove(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StagePersonDto) {
    return this.door.run(socket, 'stage:remove', command, (tx, scope, actor) =>
      this.stage.remove(tx, scope, actor, command),
    );
  }

  @SubscribeMessage('stage:readmit')
  readmit(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StagePersonDto) {
    return this.door.run(socket, 'stage:readmit', command, (tx, scope) => this.stage.readmit(tx, scope, command));
  }

  @SubscribeMessage('stage:renew')
  renew(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StageRenewDto) {
    return this.door.run(socket, 'stage:renew', command, (tx, _, actor) => this.renewal.renew(tx, actor, command));
  }

  @SubscribeMessage('stage:feed')
  hear(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: StageFeedDto) {
    return this.door.run(socket, 'stage:feed', command, (tx, scope, actor) =>
      this.feed.tell(tx, scope, actor, command),
    );
  }

  @SubscribeMessage('booth:pause')
  pause(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: BoothPauseDto) {
    return this.door.run(socket, 'booth:pause', command, (tx, _, actor) => this.booths.pause(tx, actor, command));
  }
}
