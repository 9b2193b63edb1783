import type { StoredFact } from '#kernel';

/** A fact as PostgreSQL gives it. */
export interface FactRow {
  stream_id: string;
  seq: number;
  type: string;
  at: Date;
  views: StoredFact['views'];
}

export const toFact = (row: FactRow): StoredFact =>
  ({ streamId: row.stream_id, seq: row.seq, type: row.type, at: row.at, views: row.views }) as StoredFact;
