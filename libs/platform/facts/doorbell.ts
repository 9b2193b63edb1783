import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';

const CHANNEL = 'twinhall_facts';

/**
 * Tells every process that there are new facts, without saying which: at most one empty NOTIFY per `pauseMs` and process,
 * after commit and outside the transaction. A lost ring costs one poll interval, never a fact.
 */
@Injectable()
export class Doorbell implements OnModuleInit, OnApplicationShutdown {
  private readonly rings = new EventEmitter();
  private readonly log = new Logger(Doorbell.name);
  private listener: pg.Client | undefined;
  private pending: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly database: DataSource) {}

  onModuleInit(): void {
    void this.listen();
    this.poll = setInterval(() => this.rings.emit('ring'), Number(process.env['FACT_POLL_MS'] ?? 1_000));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.pending);
    this.rings.removeAllListeners();
    await this.listener?.end().catch(() => undefined);
  }

  /** Announces new facts; many calls within 20 ms make one ring. The own process hears it at once. */
  ring(): void {
    setImmediate(() => this.rings.emit('ring'));
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      void this.database.query(`NOTIFY ${CHANNEL}`).catch(() => undefined);
    }, 20);
  }

  /** Calls back on every ring of any process and at least once a second. Returns how to stop. */
  onRing(listener: () => void): () => void {
    this.rings.on('ring', listener);
    return () => this.rings.off('ring', listener);
  }

  /** Keeps one connection listening, and comes back after each loss. */
  private async listen(): Promise<void> {
    if (this.stopped) return;
    const options = this.database.options as { url?: string };
    const client = new pg.Client({ connectionString: options.url, keepAlive: true });
    this.listener = client;
    const again = (): void => {
      if (this.listener !== client) return;
      this.listener = undefined;
      client.removeAllListeners();
      client.on('error', () => undefined);
      void client.end().catch(() => undefined);
      setTimeout(() => void this.listen(), 500).unref();
    };
    client.on('error', again).on('end', again);
    client.on('notification', () => this.rings.emit('ring'));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.rings.emit('ring');
    } catch {
      this.log.warn('PostgreSQL does not answer: new facts of other processes are found by polling');
      again();
    }
  }
}
