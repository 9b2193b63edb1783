import { EventEmitter } from 'node:events';
import { Inject, Injectable, Optional, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RedisLine } from '#platform/redis';
import type { Bell } from './bell.js';
import { NotifyBell } from './notify-bell.js';
import { RedisBell } from './redis-bell.js';

/** Under this token: how often a process looks for facts without being told, milliseconds. */
export const FACT_POLL_MS = Symbol('pause between two looks for facts');

/** Many calls within this time make one ring. */
const PAUSE_MS = 20;

/**
 * Tells every process that there are new facts, without saying which: at most one empty ring per 20 ms and process,
 * after commit and outside the transaction. Rings through Redis where there is one, else and while it is away through
 * PostgreSQL; everybody listens at both. A lost ring costs one poll interval, never a fact.
 */
@Injectable()
export class Doorbell implements OnModuleInit, OnApplicationShutdown {
  private readonly rings = new EventEmitter();
  /** In the order in which they are tried. */
  private readonly bells: readonly Bell[];
  private pending: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    database: DataSource,
    @Optional() redis?: RedisLine,
    @Optional() @Inject(FACT_POLL_MS) private readonly pollMs = 1_000,
  ) {
    this.bells = [...(redis ? [new RedisBell(redis)] : []), new NotifyBell(database)];
  }

  onModuleInit(): void {
    const heard = (): void => void this.rings.emit('ring');
    for (const bell of this.bells) bell.open(heard);
    this.poll = setInterval(heard, this.pollMs);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.poll);
    clearTimeout(this.pending);
    this.rings.removeAllListeners();
    for (const bell of this.bells) await bell.close();
  }

  /** Announces new facts; many calls within 20 ms make one ring. The own process hears it at once. */
  ring(): void {
    setImmediate(() => this.rings.emit('ring'));
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      void this.ringAny();
    }, PAUSE_MS);
  }

  /** Calls back on every ring of any process and at every poll. Returns how to stop. */
  onRing(listener: () => void): () => void {
    this.rings.on('ring', listener);
    return () => this.rings.off('ring', listener);
  }

  private async ringAny(): Promise<void> {
    for (const bell of this.bells) if (await bell.ring()) return;
  }
}
