import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { HealthPartView } from '#contract';
import { repeat } from '#kernel';
import { beat, makeConnection } from './redis-connection.js';

const BEAT_MS = 2_000;
/** Whoever publishes waits so long at most before it takes another way. */
const PATIENCE_MS = 300;

/**
 * What processes shout to each other through Redis: nothing of it is kept, whoever is away misses it. One connection
 * speaks, one listens; both come back for ever, and the loss of either is the loss of the line.
 */
export class RedisLine implements OnModuleInit, OnApplicationShutdown {
  private readonly speaker: Redis;
  private readonly listener: Redis;
  private readonly heard = new Map<string, (text: string) => void>();
  private readonly returned = new Set<() => void>();
  private readonly prefix: string;
  private readonly log = new Logger(RedisLine.name);
  private isListening = false;
  private state: 'new' | 'up' | 'away' | 'closed' = 'new';
  private stopBeating: () => Promise<void> = () => Promise.resolve();

  /**
   * @param url `redis://` or `rediss://`
   * @param secret of the installation: several of them may share a Redis without hearing each other
   */
  constructor(url: string, secret: string) {
    this.prefix = `twinhall:${createHmac('sha256', secret).update('redis').digest('hex').slice(0, 12)}:`;
    const lost = (reason?: string): void => this.noteLoss(reason);
    this.speaker = makeConnection(url, { ready: () => this.noteReturn(), lost });
    this.listener = makeConnection(url, { ready: () => void this.listen(), lost });
    this.listener.on('message', (channel: string, text: string) =>
      this.heard.get(channel.slice(this.prefix.length))?.(text),
    );
  }

  onModuleInit(): void {
    for (const connection of [this.speaker, this.listener]) void connection.connect().catch(() => undefined);
    const beatBoth = async (): Promise<void> => {
      await Promise.all([beat(this.speaker), beat(this.listener)]);
    };
    this.stopBeating = repeat(beatBoth, {
      everyMs: BEAT_MS,
      jitter: 0.2,
      onDefect: (defect) => this.log.error(defect),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.state = 'closed';
    this.speaker.disconnect();
    this.listener.disconnect();
    await this.stopBeating();
  }

  /** Whether the line works; `missing` says in a sentence what to do. Two or three seconds late when Redis hangs. */
  get health(): HealthPartView {
    if (this.state === 'up') return { ok: true };
    const missing = 'Redis does not answer: see that the server of REDIS_URL runs. PostgreSQL carries on for it.';
    return { ok: false, missing };
  }

  /** @returns whether Redis took it; if not, it may be told by another way */
  async publish(channel: string, text: string): Promise<boolean> {
    if (this.speaker.status !== 'ready') return false;
    const done = new AbortController();
    const taken = this.speaker.publish(this.prefix + channel, text).then(
      () => true,
      () => false,
    );
    const late = wait(PATIENCE_MS, false, { signal: done.signal }).catch(() => false);
    return Promise.race([taken, late]).finally(() => done.abort());
  }

  /** Calls back with everything published on a channel, this process's own messages included. One listener each. */
  subscribe(channel: string, listener: (text: string) => void): void {
    this.heard.set(channel, listener);
    if (this.isListening) void this.listen();
  }

  /** Calls back whenever the line is there again, the first time included: something may have been missed. */
  onReturn(listener: () => void): void {
    this.returned.add(listener);
  }

  private async listen(): Promise<void> {
    const channels = [...this.heard.keys()].map((channel) => this.prefix + channel);
    try {
      if (channels.length > 0) await this.listener.subscribe(...channels);
      this.isListening = true;
      this.noteReturn();
    } catch {
      // The connection broke again and says so itself.
    }
  }

  private noteLoss(reason: string | undefined): void {
    this.isListening &&= this.listener.status === 'ready';
    if (this.state !== 'up' && this.state !== 'new') return;
    this.state = 'away';
    this.log.warn(`Redis is away${reason ? ` (${reason})` : ''}: PostgreSQL carries on for it`);
  }

  private noteReturn(): void {
    if (!this.isListening || this.speaker.status !== 'ready' || this.state === 'up' || this.state === 'closed') return;
    if (this.state === 'away') this.log.log('Redis is back');
    this.state = 'up';
    for (const listener of this.returned) listener();
  }
}
