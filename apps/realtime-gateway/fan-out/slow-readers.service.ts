import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { WebSocketServer } from '@nestjs/websockets';
import type { WebSocket } from 'ws';
import { CommandGateway } from '../socket/command-gateway.decorator.js';
import type { TwinhallServer, TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** Bytes that may wait for one reader. More than a minute of a busy session; less than would hurt the others. */
const MOST_BYTES = 1_000_000;
const LOOK_MS = 1_000;

/**
 * Closes sockets that read too slowly. Such a reader comes back and resumes by number or gets a fresh snapshot; what was
 * waiting for it would have been stale anyway, and nobody else notices.
 */
@CommandGateway()
@Injectable()
export class SlowReadersService implements OnModuleInit, OnApplicationShutdown {
  @WebSocketServer()
  private readonly server: TwinhallServer;
  private readonly log = new Logger(SlowReadersService.name);
  private timer: NodeJS.Timeout | undefined;

  onModuleInit(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    for (const socket of this.server.sockets.sockets.values()) {
      const waiting = bytesWaiting(socket);
      if (waiting <= MOST_BYTES) continue;
      this.log.warn({ visitId: socket.data.actor.visitId, waiting }, 'slow reader closed');
      rawSocket(socket)?.terminate();
    }
  }
}

/** The WebSocket below engine.io's connection; its types do not name it. */
const rawSocket = (socket: TwinhallSocket): WebSocket | undefined =>
  (socket.conn.transport as unknown as { socket?: WebSocket }).socket;

/** What engine.io holds back and what ws could not hand to the kernel yet. */
function bytesWaiting(socket: TwinhallSocket): number {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer: { data?: unknown }[] };
  const held = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
  return held + (rawSocket(socket)?.bufferedAmount ?? 0);
}
