import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';

/**
 * Locks that all processes respect, all on one connection of its own: whoever works under a lock needs no transaction
 * open for it. When the connection or the process dies, PostgreSQL gives its locks back.
 */
@Injectable()
export class AdvisoryLocks implements OnApplicationShutdown {
  private connection: Promise<pg.Client> | undefined;
  /** PostgreSQL lets the same connection take a lock twice; this process must not. */
  private readonly held = new Set<string>();

  constructor(private readonly database: DataSource) {}

  /**
   * Runs `work` while no other process runs something under this name.
   * @returns false when somebody else is at it, without waiting
   */
  async tryRun(name: string, work: () => Promise<void>): Promise<boolean> {
    if (this.held.has(name)) return false;
    this.held.add(name);
    try {
      const client = await this.connected();
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
        [name],
      );
      if (!rows[0]?.taken) return false;
      try {
        await work();
      } finally {
        // A connection that is gone has given the lock back already.
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
      }
      return true;
    } finally {
      this.held.delete(name);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const client = await this.connection?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private connected(): Promise<pg.Client> {
    this.connection ??= this.connect();
    return this.connection;
  }

  private async connect(): Promise<pg.Client> {
    const { url } = this.database.options as { url?: string };
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    const forget = (): void => {
      this.connection = undefined;
    };
    client.on('error', forget).on('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    return client;
  }
}
