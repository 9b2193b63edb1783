import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FactLog, type FactDraft, type StoredFact, type Transaction } from '#kernel';
import { toFact, type FactRow } from './fact-row.js';

/** The fact log in PostgreSQL. */
@Injectable()
export class FactsStore extends FactLog {
  constructor(private readonly database: DataSource) {
    super();
  }

  async readAfter(streamId: string, after: number, limit: number): Promise<StoredFact[]> {
    const rows: FactRow[] = await this.database.query(
      'SELECT stream_id, seq, type, at, views FROM fact WHERE stream_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [streamId, after, limit],
    );
    return rows.map(toFact);
  }

  async heads(streamIds: readonly string[]): Promise<Map<string, number>> {
    const heads = new Map(streamIds.map((id) => [id, 0]));
    if (streamIds.length === 0) return heads;
    const rows: { stream_id: string; seq: number }[] = await this.database.query(
      'SELECT stream_id, seq FROM stream_head WHERE stream_id = ANY($1::uuid[])',
      [streamIds],
    );
    for (const row of rows) heads.set(row.stream_id, row.seq);
    return heads;
  }

  /** Number of the last fact of a stream, as this transaction sees it. */
  async headIn(tx: Transaction, streamId: string): Promise<number> {
    return (
      (await tx.query<{ seq: number }>('SELECT seq FROM stream_head WHERE stream_id = $1', [streamId]))[0]?.seq ?? 0
    );
  }

  /** Locks the stream until the transaction ends and returns the number of its last fact. */
  async lockHead(tx: Transaction, streamId: string): Promise<number> {
    const rows = await tx.query<{ seq: number }>(
      `INSERT INTO stream_head (stream_id, seq) VALUES ($1, 0)
       ON CONFLICT (stream_id) DO UPDATE SET seq = stream_head.seq RETURNING seq`,
      [streamId],
    );
    return rows[0]?.seq ?? 0;
  }

  /** Numbers and stores the drafts of one stream in one statement. */
  async append(tx: Transaction, streamId: string, drafts: readonly FactDraft[]): Promise<void> {
    await tx.query(
      `WITH head AS (
         INSERT INTO stream_head (stream_id, seq) VALUES ($1, $2)
         ON CONFLICT (stream_id) DO UPDATE SET seq = stream_head.seq + $2 RETURNING seq)
       INSERT INTO fact (stream_id, seq, type, at, views)
       SELECT $1, head.seq - $2 + draft.position, draft.type, $3, draft.views
       FROM head, unnest($4::text[], $5::jsonb[]) WITH ORDINALITY AS draft(type, views, position)`,
      [
        streamId,
        drafts.length,
        tx.now,
        drafts.map((draft) => draft.type),
        drafts.map((draft) => JSON.stringify(draft.views)),
      ],
    );
  }
}
