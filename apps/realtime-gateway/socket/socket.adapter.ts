import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { limits } from '#contract';
import { isOwnOrigin, RateLimitService } from '#platform/doors';
import { VisitService } from '#features/visit';
import { handshake } from './handshake.js';
import { knownCommands } from './known-commands.js';
import { SharedFrameAdapter } from './shared-frame.adapter.js';
import type { TwinhallSocket } from './twinhall-socket.type.js';

/** Classes of gateways, with room for more. */
const MOST_GATEWAYS = 32;

/** socket.io as Twinhall uses it: WebSocket only, small frames, strangers refused before they are connected. */
export class SocketAdapter extends IoAdapter {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly publicUrl: string,
  ) {
    super(app);
  }

  override createIOServer(port: number): Server {
    const options: Partial<ServerOptions> = {
      path: '/socket.io/',
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: limits.frameBytes,
      adapter: SharedFrameAdapter,
      connectTimeout: 5_000,
      pingInterval: 20_000,
      pingTimeout: 15_000,
      allowRequest: (request: IncomingMessage, decide) =>
        decide(null, isOwnOrigin(request.headers.origin, this.publicUrl)),
    };
    const server = super.createIOServer(port, options as ServerOptions);
    server.use(handshake(this.app.get(VisitService), this.publicUrl));
    // Nest listens to every socket once per gateway class: more than ten are no leak.
    server.sockets.setMaxListeners(MOST_GATEWAYS);
    const rates = this.app.get(RateLimitService, { strict: false });
    server.on('connection', (socket: TwinhallSocket) =>
      socket.setMaxListeners(MOST_GATEWAYS).use(knownCommands(socket.data.actor.personId, rates)),
    );
    return server;
  }
}
