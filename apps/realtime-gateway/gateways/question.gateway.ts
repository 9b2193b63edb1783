import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import type { Transaction } from '#kernel';
import type { BatchItem } from '#platform/facts';
import { QuestionService, QuestionVoteService } from '#features/question';
import {
  QuestionAskDto,
  QuestionEditDto,
  QuestionModerateDto,
  QuestionVoteDto,
  QuestionWithdrawDto,
} from '../dto/question.dto.js';
import { CommandDoor } from '../socket/command-door.service.js';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

@CommandGateway()
export class QuestionGateway {
  constructor(
    private readonly door: CommandDoor,
    private readonly questions: QuestionService,
    private readonly votes: QuestionVoteService,
  ) {}

  @SubscribeMessage('question:ask')
  ask(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: QuestionAskDto) {
    return this.door.run(socket, 'question:ask', command, (tx, _, actor) => this.questions.ask(tx, actor, command));
  }

  @SubscribeMessage('question:edit')
  edit(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: QuestionEditDto) {
    return this.door.run(socket, 'question:edit', command, (tx, _, actor) => this.questions.edit(tx, actor, command));
  }

  @SubscribeMessage('question:withdraw')
  withdraw(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: QuestionWithdrawDto) {
    return this.door.run(socket, 'question:withdraw', command, (tx, _, actor) =>
      this.questions.withdraw(tx, actor, command),
    );
  }

  @SubscribeMessage('question:moderate')
  moderate(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: QuestionModerateDto) {
    return this.door.run(socket, 'question:moderate', command, (tx) => this.questions.moderate(tx, command));
  }

  @SubscribeMessage('question:vote')
  vote(@ConnectedSocket() socket: TwinhallSocket, @MessageBody() command: QuestionVoteDto) {
    return this.door.runHot(socket, 'question:vote', command, this.voteAll);
  }

  private readonly voteAll = (tx: Transaction, sessionId: string, items: BatchItem[]): Promise<unknown[]> =>
    this.votes.voteAll(
      tx,
      sessionId,
      items.map(({ actor, item }) => ({ actor, ...(item as QuestionVoteDto) })),
    );
}
