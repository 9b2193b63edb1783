import { applyDecorators, UseFilters, UseInterceptors, UsePipes } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { AckInterceptor } from './ack.interceptor.js';
import { CommandPipe } from './command.pipe.js';
import { RefusalFilter } from './refusal.filter.js';

/** The only way to declare a gateway: what `useGlobalFilters` and `useGlobalPipes` give controllers never reaches one. */
export const CommandGateway = (): ClassDecorator =>
  applyDecorators(
    WebSocketGateway(),
    UsePipes(CommandPipe),
    UseInterceptors(AckInterceptor),
    UseFilters(RefusalFilter),
  );
