import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { CountScope } from './hall-use.type.js';

export interface Counted {
  sessionId: string;
  hall: number;
  remote: number;
  total: number;
}

/** Somebody who is there now. */
export interface PresentRow {
  personId: string;
  place: 'hall' | 'remote';
}

/** A connection that was silent for longer is gone, whatever it said. */
const SILENT_SECONDS = 45;

/** Of rows `o`: in force, because no correction names it that is itself in force. Read once, for there are few. */
export const IN_FORCE = `o.id NOT IN (SELECT c.corrects_id FROM presence_observation c WHERE c.corrects_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM presence_observation d WHERE d.corrects_id = c.id))`;

/** Scans that say who is in or out; a person's last one decides, at the same instant the one that goes out. */
export const SCANS = `o.source IN ('door', 'staff') AND o.kind IN ('in', 'out') AND o.person_id IS NOT NULL`;
export const LAST = `at DESC, (kind = 'out') DESC`;

/**
 * `inside` and `away` by session, for the scopes $1 (session ids), $2 (hall ids), $3 (since) at $4.
 * The laterals keep PostgreSQL at the index of each session and hall, whatever it guesses of their size.
 */
const PRESENT = `WITH scope AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS s(session_id, hall_id, since)),
  scan AS (
    SELECT s.session_id, found.* FROM scope s CROSS JOIN LATERAL (
      SELECT o.person_id, o.kind, o.at FROM presence_observation o
      WHERE o.session_id = s.session_id AND ${SCANS} AND ${IN_FORCE} OFFSET 0) found
    UNION ALL
    SELECT s.session_id, found.* FROM scope s CROSS JOIN LATERAL (
      SELECT o.person_id, o.kind, o.at FROM presence_observation o
      WHERE o.hall_id = s.hall_id AND o.at > s.since AND o.session_id IS NULL AND ${SCANS} AND ${IN_FORCE} OFFSET 0) found),
  inside AS (
    SELECT session_id, person_id FROM (
      SELECT DISTINCT ON (session_id, person_id) session_id, person_id, kind FROM scan
      ORDER BY session_id, person_id, ${LAST}) last
    WHERE kind = 'in'),
  away AS (
    SELECT DISTINCT c.session_id, c.person_id FROM connection c JOIN scope s ON s.session_id = c.session_id
    CROSS JOIN LATERAL (
      SELECT place FROM place_declaration d WHERE d.session_id = c.session_id AND d.visit_id = c.visit_id
      ORDER BY declared_at DESC LIMIT 1) word
    WHERE c.source = 'heartbeat' AND word.place = 'remote'
      AND c.last_seen_at > $4::timestamptz - interval '${SILENT_SECONDS} seconds'
      AND NOT EXISTS (SELECT FROM inside i WHERE i.session_id = c.session_id AND i.person_id = c.person_id))`;

/** Counts presence from evidence: one statement, however many sessions and people. */
@Injectable()
export class PresenceCountStore {
  count(tx: Transaction, scopes: readonly CountScope[]): Promise<Counted[]> {
    return tx.query<Counted>(
      `SELECT * FROM (${PRESENT}
       SELECT s.session_id AS "sessionId", coalesce(h.n, 0) AS hall, coalesce(r.n, 0) AS remote,
         coalesce(h.n, 0) + coalesce(r.n, 0) AS total
       FROM scope s
       LEFT JOIN (SELECT session_id, count(*)::int AS n FROM inside GROUP BY 1) h ON h.session_id = s.session_id
       LEFT JOIN (SELECT session_id, count(*)::int AS n FROM away GROUP BY 1) r ON r.session_id = s.session_id) counted`,
      parameters(tx, scopes),
    );
  }

  /** Distinct persons over all scopes together; whoever is in any hall is not remote. */
  async countTogether(tx: Transaction, scopes: readonly CountScope[]): Promise<Omit<Counted, 'sessionId'>> {
    const [row] = await tx.query<{ hall: number; total: number }>(
      `SELECT * FROM (${PRESENT}
       SELECT (SELECT count(DISTINCT person_id)::int FROM inside) AS hall,
         (SELECT count(*)::int FROM (SELECT person_id FROM inside UNION SELECT person_id FROM away) everybody) AS total) counted`,
      parameters(tx, scopes),
    );
    const { hall, total } = row ?? { hall: 0, total: 0 };
    return { hall, total, remote: total - hall };
  }

  /** Who is there now, in a hall first. */
  present(tx: Transaction, scope: CountScope): Promise<PresentRow[]> {
    return tx.query<PresentRow>(
      `SELECT * FROM (${PRESENT}
       SELECT person_id AS "personId", 'hall' AS place FROM inside UNION ALL
       SELECT person_id, 'remote' FROM away) everybody`,
      parameters(tx, [scope]),
    );
  }
}

const parameters = (tx: Transaction, scopes: readonly CountScope[]): unknown[] => [
  scopes.map((scope) => scope.sessionId),
  scopes.map((scope) => scope.hallId),
  scopes.map((scope) => scope.since),
  tx.now,
];
