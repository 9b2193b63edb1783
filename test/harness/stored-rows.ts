import type { SuiteDatabase } from './database.js';

/**
 * Content of every table, by name: equal before and after a request that must not leave anything. When a device was seen
 * last, that a service looks for LiveKit, and how far its reactors have read is no content.
 */
export async function storedRows({ pool }: SuiteDatabase): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('stage_server', 'reactor_cursor')`,
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '') AS content
       FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS row FROM "${name}" t) rows`,
  );
  const { rows } = await pool.query<{ name: string; content: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}
