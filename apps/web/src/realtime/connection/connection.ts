import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL,
  type Ack,
  type ClientEvents,
  type CommandName,
  type CommandPayload,
  type Handshake,
  type Refusal,
  type ServerEvents,
} from '#contract';
import { Observed } from '../observed.js';
import { readRefusal } from '../refused.js';
import type { ConnectionState } from './connection-state.js';
import { RETRY_PACE, retryDelay, type RetryPace } from './retry-delay.policy.js';

export interface ConnectionOptions {
  /** Where the gateway is; the page's own origin when absent. */
  readonly url?: string;
  readonly pace?: RetryPace;
  /** Headers that a browser sets by itself; tests under Node give the cookie here. */
  readonly headers?: Record<string, string>;
}

type Emit = (name: string, command: object, ack: (answer: unknown) => void) => void;

const says = (navigator: { onLine?: boolean } | undefined): boolean => navigator?.onLine === false;

/** The socket. Retries by itself, with jitter, until a refusal says that trying again is useless. */
export class Connection {
  readonly state = new Observed<ConnectionState>({ kind: 'connecting' });
  readonly socket: Socket<ServerEvents, ClientEvents>;
  private readonly pace: RetryPace;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private isWanted = false;
  private lostAt = 0;
  private farewell: Refusal | undefined;

  constructor({ url, pace = RETRY_PACE, headers }: ConnectionOptions = {}) {
    this.pace = pace;
    const handshake: Handshake = { protocol: PROTOCOL };
    const options = {
      ...{ path: '/socket.io/', transports: ['websocket'], auth: { ...handshake } },
      ...{ autoConnect: false, reconnection: false, forceNew: true, timeout: 10_000 },
      ...(headers && { extraHeaders: headers }),
    };
    this.socket = url === undefined ? io(options) : io(url, options);
    this.socket.on('connect', () => this.arrive());
    this.socket.on('connect_error', (error: Error & { data?: unknown }) => this.lose(readRefusal(error.data)));
    this.socket.on('disconnect', () => this.lose(this.farewell));
    this.socket.on('goodbye', (refusal) => {
      this.farewell = readRefusal(refusal);
    });
  }

  get isOnline(): boolean {
    return this.state.value().kind === 'online';
  }

  /** Connects unless it is connected, trying or refused. */
  open(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    this.socket.connect();
  }

  /** Ends the connection; `open` begins anew, with today's cookie. */
  close(): void {
    this.isWanted = false;
    this.attempt = 0;
    clearTimeout(this.timer);
    this.socket.disconnect();
    this.state.set({ kind: 'connecting' });
  }

  /** Does not wait for the next try. Nothing happens unless a try is due. */
  retryNow(): void {
    const { kind } = this.state.value();
    if (kind === 'reconnecting' || kind === 'offline') this.dial();
  }

  /** Sends one command once. `acked` is never called when the connection is lost first. */
  emit<N extends CommandName>(name: N, command: CommandPayload<N>, acked: (ack: Ack<N>) => void): void {
    const emit = this.socket.emit.bind(this.socket) as unknown as Emit;
    emit(name, command, acked as (answer: unknown) => void);
  }

  private arrive(): void {
    this.attempt = 0;
    this.farewell = undefined;
    this.state.set({ kind: 'online' });
  }

  private lose(refusal: Refusal | undefined): void {
    this.farewell = undefined;
    if (!this.isWanted) return;
    if (refusal && !refusal.retry) return this.giveUp(refusal);
    if (this.attempt === 0) this.lostAt = Date.now();
    this.attempt += 1;
    const wait = retryDelay(this.attempt, Math.random(), this.pace);
    const kind = says(globalThis.navigator) ? 'offline' : 'reconnecting';
    this.state.set({ kind, since: this.lostAt, nextTryAt: Date.now() + wait });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.dial(), wait);
  }

  private giveUp(refusal: Refusal): void {
    this.isWanted = false;
    clearTimeout(this.timer);
    this.socket.disconnect();
    this.state.set({ kind: 'refused', refusal });
  }

  /** A refused handshake leaves its transport open, with the cookie of then: a new try needs a new one. */
  private dial(): void {
    clearTimeout(this.timer);
    this.socket.disconnect();
    this.socket.connect();
  }
}
