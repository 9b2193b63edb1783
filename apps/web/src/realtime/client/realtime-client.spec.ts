import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import type { Ack, CommandName, FactView, Refusal, StreamEntry } from '#contract';
import { ModelSession, type ModelReader } from '../streams/model-session.factory.js';
import { RealtimeClient } from './realtime-client.js';

const me: ModelReader = { audience: 'all', person: 'me' };
const pace = { firstMs: 20, longestMs: 60 };

/** A gateway of one session on a real socket.io server: refuses, forgets to answer and dies when the test says so. */
class Gateway {
  readonly session = new ModelSession();
  readonly commands: { name: string; id: string }[] = [];
  refusal: Refusal | null = null;
  isMute = false;
  entries: (number | undefined)[] = [];
  private http: HttpServer | undefined;
  private io: Server | undefined;
  port = 0;

  async start(): Promise<void> {
    this.http = createServer();
    this.io = new Server(this.http, { transports: ['websocket'] });
    this.io.use((_socket, next) => next(this.refused()));
    this.io.on('connection', (socket) =>
      socket.onAny((name: CommandName, command: { id: string; after?: number }, ack: (answer: unknown) => void) => {
        if (!this.isMute) ack(this.answer(name, command));
      }),
    );
    await new Promise<void>((resolve) => this.http?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.io?.close();
  }

  goodbye(refusal: Refusal): void {
    this.io?.emit('goodbye', refusal);
    this.io?.disconnectSockets(true);
  }

  commit(after: number): void {
    this.io?.emit('facts', this.session.frame(me, after));
  }

  private refused(): Error | undefined {
    return this.refusal ? Object.assign(new Error(this.refusal.code), { data: this.refusal }) : undefined;
  }

  private answer(name: CommandName, { id, after }: { id: string; after?: number }): unknown {
    const now = new Date(Date.now() + 3_600_000).toISOString();
    if (name === 'stream:enter') {
      this.entries.push(after);
      const answer: StreamEntry = this.session.enter(me, after);
      return { ok: true, id, answer, now } satisfies Ack<'stream:enter'>;
    }
    this.commands.push({ name, id });
    return { ok: true, id, answer: null, now };
  }
}

let gateway: Gateway;
let client: RealtimeClient;

/** Waits for a change that a watched value tells. */
const until = <T>(observed: { value(): T; subscribe(tell: () => void): () => void }, holds: (now: T) => boolean) =>
  new Promise<T>((resolve) => {
    const look = () => {
      if (!holds(observed.value())) return;
      stop();
      resolve(observed.value());
    };
    const stop = observed.subscribe(look);
    look();
  });

const isLive = (reading: { phase: string; isLive?: boolean }) => reading.phase === 'reading' && reading.isLive === true;

beforeEach(async () => {
  gateway = new Gateway();
  await gateway.start();
  client = new RealtimeClient({ url: `http://127.0.0.1:${gateway.port}`, pace, patienceMs: 100 });
});
afterEach(async () => {
  client.connection.close();
  await gateway.stop();
});

describe('the client on a real socket', () => {
  it('enters, follows, comes back by itself after the server died, and resumes where it was', async () => {
    const reader = client.session('session', me.person);
    client.keep('session');
    await until(reader.reading, isLive);
    gateway.session.open();
    gateway.commit(0);
    await until(reader.reading, (now) => now.phase === 'reading' && now.view.session.state === 'open');
    await gateway.stop();
    await until(reader.reading, (now) => now.phase === 'reading' && !now.isLive);
    expect(client.connection.state.value().kind).toBe('reconnecting');
    gateway.session.announce();
    await gateway.start();
    await until(reader.reading, (now) => now.phase === 'reading' && now.view.announcements.length === 1);
    expect(gateway.entries).toEqual([undefined, 1]);
  });

  it('sends what waited while the server was away, once', async () => {
    client.keep('nothing');
    await until(client.connection.state, ({ kind }) => kind === 'online');
    gateway.isMute = true;
    const sent = client.send('question:vote', { sessionId: 'session', questionId: 'q0', on: true });
    await gateway.stop();
    await until(client.connection.state, ({ kind }) => kind === 'reconnecting');
    expect(client.outbox.pending.value()).toHaveLength(1);
    gateway.isMute = false;
    await gateway.start();
    await expect(sent).resolves.toBeNull();
    expect(gateway.commands.filter(({ name }) => name === 'question:vote')).toHaveLength(1);
  });

  it('knows its own vote by the answer alone', async () => {
    gateway.session.ask('other', false);
    gateway.session.move(0, 'visible');
    const reader = client.session('session', me.person);
    client.keep('session');
    await until(reader.reading, isLive);
    await client.send('question:vote', { sessionId: 'session', questionId: 'q0', on: true });
    expect(reader.reading.value()).toMatchObject({ view: { mine: { votes: new Set(['q0']) } } });
  });

  it('stops trying when a refusal is final, and begins anew after another login', async () => {
    gateway.refusal = { code: 'visit/required', retry: false };
    const reader = client.session('session', me.person);
    client.keep('session');
    const state = await until(client.connection.state, ({ kind }) => kind === 'refused');
    expect(state).toEqual({ kind: 'refused', refusal: gateway.refusal });
    expect(reader.reading.value()).toEqual({ phase: 'refused', refusal: gateway.refusal });
    await expect(client.send('presence:beat', { sessionId: 'session' })).rejects.toMatchObject({
      code: 'visit/required',
    });
    gateway.refusal = null;
    client.restart();
    await until(reader.reading, isLive);
  });

  it('tries again when the refusal allows it', async () => {
    gateway.refusal = { code: 'server/unavailable', retry: true };
    const reader = client.session('session', me.person);
    client.keep('session');
    await until(client.connection.state, ({ kind }) => kind === 'reconnecting');
    gateway.refusal = null;
    await until(reader.reading, isLive);
  });

  it('is told why it is sent away', async () => {
    client.session('session', me.person);
    client.keep('session');
    await until(client.connection.state, ({ kind }) => kind === 'online');
    gateway.goodbye({ code: 'visit/revoked', retry: false });
    const state = await until(client.connection.state, ({ kind }) => kind === 'refused');
    expect(state).toMatchObject({ refusal: { code: 'visit/revoked' } });
  });

  it('learns the server’s clock and tells facts to who listens', async () => {
    const reader = client.session('session', me.person);
    const heard: FactView['type'][] = [];
    reader.onFact(({ type }) => heard.push(type));
    client.keep('session');
    await until(reader.reading, isLive);
    await client.send('question:vote', { sessionId: 'session', questionId: 'q0', on: true });
    expect(Math.round(client.clock.offsetMs / 60_000)).toBe(60);
    gateway.session.announce();
    gateway.commit(0);
    await until(reader.reading, (now) => now.phase === 'reading' && now.view.announcements.length === 1);
    expect(heard).toEqual(['session:announced']);
  });
});
