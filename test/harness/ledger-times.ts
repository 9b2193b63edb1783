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

/** How many connections of these people, by external id, have no end in the ledger yet. */
export async function openConnections(pool: Pool, externalIds: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    'SELECT FROM connection c JOIN person p ON p.id = c.person_id WHERE p.external_id = ANY($1)',
    [externalIds],
  );
  return rowCount ?? 0;
}
