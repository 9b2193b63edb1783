import type { Pool } from 'pg';

/** When a session was closed. */
export async function closedTime(pool: Pool, sessionId: string): Promise<Date> {
  const { rows } = await pool.query<{ at: Date }>(
    "SELECT at FROM fact WHERE stream_id = $1 AND type = 'session:closed'",
    [sessionId],
  );
  return rows[0]!.at;
}

/** Times of the ledger's rows that count, by external id of the person and source, in order. */
export async function ledgerTimes(pool: Pool): Promise<(externalId: string, source: string) => Date[]> {
  const { rows } = await pool.query<{ who: string; source: string; at: Date }>(
    `SELECT p.external_id AS who, o.source, o.at FROM presence_observation o JOIN person p ON p.id = o.person_id
     WHERE o.kind <> 'refused' ORDER BY o.at`,
  );
  return (externalId, source) =>
    rows.filter((row) => row.who === externalId && row.source === source).map(({ at }) => at);
}
