import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ServerEvents } from '#contract';
import type { Actor } from '#kernel';

/** What the gateway knows of a socket. */
export interface SocketData {
  actor: Actor;
  /** Settles when the command before was admitted: commands of one socket enter their lanes in order. */
  turn: Promise<unknown>;
}

export type TwinhallSocket = Socket<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketData>;
export type TwinhallServer = Server<DefaultEventsMap, ServerEvents, DefaultEventsMap, SocketData>;
