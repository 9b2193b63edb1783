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
  private turn: Promise<unknown> = Promise.resolve();

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
      if (!(await this.ask(client, 'pg_try_advisory_lock', name))) return false;
      try {
        await work();
      } finally {
        // A connection that is gone has given the lock back already.
        await this.ask(client, 'pg_advisory_unlock', name).catch(() => undefined);
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

  /** One question at a time: the connection is shared. */
  private ask(client: pg.Client, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', name: string): Promise<boolean> {
    const answer = this.turn.then(async () => {
      const { rows } = await client.query<{ yes: boolean }>(`SELECT ${what}(hashtextextended($1, 0)) AS yes`, [name]);
      return rows[0]?.yes === true;
    });
    this.turn = answer.catch(() => undefined);
    return answer;
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
