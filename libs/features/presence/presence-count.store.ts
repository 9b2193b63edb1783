import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** A connection that was silent for longer is gone, whatever it said. */
const SILENT_SECONDS = 45;

/** Counts presence from evidence. */
@Injectable()
export class PresenceCountStore {
  async count(
    tx: Transaction,
    sessionId: string,
    hallId: string,
  ): Promise<{ hall: number; remote: number; total: number }> {
    const rows = await tx.query<{ hall: number; remote: number; total: number }>(
      `WITH inside AS (
         SELECT person_id FROM (
           SELECT DISTINCT ON (person_id) person_id, kind FROM presence_observation
           WHERE (session_id = $1 OR (session_id IS NULL AND hall_id = $2)) AND source IN ('door', 'staff')
             AND person_id IS NOT NULL AND kind IN ('in', 'out') AND at > $3::timestamptz - interval '20 hours'
           ORDER BY person_id, at DESC, received_at DESC) last
         WHERE kind = 'in'),
       away AS (
         SELECT DISTINCT person_id FROM connection
         WHERE session_id = $1 AND place = 'remote' AND last_seen_at > $3::timestamptz - make_interval(secs => $4))
       SELECT (SELECT count(*)::int FROM inside) AS hall,
              (SELECT count(*)::int FROM away WHERE person_id NOT IN (SELECT person_id FROM inside)) AS remote,
              (SELECT count(*)::int FROM (SELECT person_id FROM inside UNION SELECT person_id FROM away) everybody) AS total`,
      [sessionId, hallId, tx.now, SILENT_SECONDS],
    );
    return rows[0] ?? { hall: 0, remote: 0, total: 0 };
  }
}
