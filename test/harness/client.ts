import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL,
  type Ack,
  type ClientEvents,
  type CommandName,
  type Commands,
  type Frame,
  type ServerEvents,
  type SignalFrame,
} from '../../libs/contract/index.js';

/** A participant's end of the socket: sends commands and keeps every frame it received. */
export class TestClient {
  readonly frames: Frame[] = [];
  readonly signals: SignalFrame[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(readonly socket: Socket<ServerEvents, ClientEvents>) {
    socket.on('facts', (frame) => {
      this.frames.push(frame);
      for (const listener of this.listeners) listener();
    });
    socket.on('signals', (frame) => {
      this.signals.push(frame);
      for (const listener of this.listeners) listener();
    });
  }

  /** Sends a command; the same `id` may be given again. */
  send<N extends CommandName>(name: N, payload: Commands[N]['payload'], id: string = randomUUID()): Promise<Ack<N>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} was not answered`)), 10_000);
      const emit = this.socket.emit.bind(this.socket) as (
        name: string,
        payload: object,
        ack: (answer: Ack<N>) => void,
      ) => void;
      emit(name, { ...payload, id }, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  /** The answer of a command that must succeed. */
  async ok<N extends CommandName>(name: N, payload: Commands[N]['payload']): Promise<Commands[N]['answer']> {
    const ack = await this.send(name, payload);
    if (!ack.ok) throw new Error(`${name} was refused: ${JSON.stringify(ack.error)}`);
    return ack.answer;
  }

  /** The code with which a command must be refused. */
  async refused<N extends CommandName>(name: N, payload: Commands[N]['payload']): Promise<string> {
    const ack = await this.send(name, payload);
    if (ack.ok) throw new Error(`${name} was not refused`);
    return ack.error.code;
  }

  /** Facts received so far, in order of arrival. */
  facts(stream?: string): Frame['facts'] {
    return this.frames.filter((frame) => !stream || frame.stream === stream).flatMap((frame) => frame.facts);
  }

  /** Waits until what was received satisfies a condition. */
  until(condition: (client: this) => boolean, within = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!condition(this)) return;
        stop();
        resolve();
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not in time; received ${JSON.stringify(this.facts()).slice(0, 2_000)}`));
      }, within);
      const stop = (): void => {
        clearTimeout(timer);
        this.listeners.delete(look);
      };
      this.listeners.add(look);
      look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Connects with a visit's cookie; rejects with the refusal's code. */
export function connect(
  url: string,
  token: string | null,
  changes: { protocol?: number; origin?: string; ca?: string } = {},
): Promise<TestClient> {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    ...{ path: '/socket.io/', transports: ['websocket'], reconnection: false, forceNew: true },
    ...(changes.ca && { ca: changes.ca }),
    auth: { protocol: changes.protocol ?? PROTOCOL },
    extraHeaders: {
      origin: changes.origin ?? 'http://localhost:3000',
      ...(token && { cookie: `__Host-twinhall=${token}` }),
    },
  });
  const client = new TestClient(socket);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(client));
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
      reject(new Error(error.data?.code ?? error.message)),
    );
  });
}
