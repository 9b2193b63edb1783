import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { Bell } from './bell.js';

const CHANNEL = 'twinhall_facts';
const RETRY_MS = 500;

/** Rings by an empty NOTIFY of PostgreSQL, outside of any transaction that stores something. */
export class NotifyBell extends Bell {
  private readonly log = new Logger(NotifyBell.name);
  private listener: pg.Client | undefined;
  private stopped = false;
  private heard: () => void = () => undefined;

  constructor(private readonly database: DataSource) {
    super();
  }

  open(heard: () => void): void {
    this.heard = heard;
    void this.listen();
  }

  ring(): Promise<boolean> {
    return this.database.query(`NOTIFY ${CHANNEL}`).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.listener?.end().catch(() => undefined);
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
      setTimeout(() => void this.listen(), RETRY_MS).unref();
    };
    client.on('error', again).on('end', again);
    client.on('notification', () => this.heard());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.heard();
    } catch {
      this.log.warn('PostgreSQL does not answer: new facts of other processes are found by polling');
      again();
    }
  }
}
