import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FactType } from '#contract';
import type { StoredFact } from '#kernel';
import { toFact, type FactRow } from './fact-row.js';

/** A stream with facts that a reactor did not see yet. */
export interface Backlog {
  reactor: string;
  streamId: string;
  head: number;
  cursor: number;
}

/** How far reactors are. */
@Injectable()
export class ReactorCursorStore {
  constructor(private readonly database: DataSource) {}

  behind(reactors: readonly string[]): Promise<Backlog[]> {
    return this.database.query(
      `SELECT r.reactor, h.stream_id AS "streamId", h.seq AS head, coalesce(c.seq, 0) AS cursor
       FROM unnest($1::text[]) AS r (reactor) CROSS JOIN stream_head h
       LEFT JOIN reactor_cursor c ON c.reactor = r.reactor AND c.stream_id = h.stream_id
       WHERE h.seq > coalesce(c.seq, 0)`,
      [reactors],
    );
  }

  async cursor(reactor: string, streamId: string): Promise<number> {
    const rows: { seq: number }[] = await this.database.query(
      'SELECT seq FROM reactor_cursor WHERE reactor = $1 AND stream_id = $2',
      [reactor, streamId],
    );
    return rows[0]?.seq ?? 0;
  }

  /** The next fact of these types. */
  async next(streamId: string, after: number, types: readonly FactType[]): Promise<StoredFact | null> {
    const rows: FactRow[] = await this.database.query(
      `SELECT stream_id, seq, type, at, views FROM fact
       WHERE stream_id = $1 AND seq > $2 AND type = ANY($3::text[]) ORDER BY seq LIMIT 1`,
      [streamId, after, types],
    );
    return rows[0] ? toFact(rows[0]) : null;
  }

  /** Never backwards. */
  async advance(reactor: string, streamId: string, seq: number): Promise<void> {
    await this.database.query(
      `INSERT INTO reactor_cursor (reactor, stream_id, seq) VALUES ($1, $2, $3)
       ON CONFLICT (reactor, stream_id) DO UPDATE SET seq = greatest(reactor_cursor.seq, $3)`,
      [reactor, streamId, seq],
    );
  }
}
