import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '#kernel';
import type { Connection } from './connection.entity.js';

export type ConnectionSource = Connection['source'];
export type OpenConnection = Pick<Connection, 'key' | 'conferenceId' | 'sessionId' | 'personId' | 'visitId'> & {
  at: Date;
};

/** A connection that ended. */
export interface EndedConnection extends Omit<OpenConnection, 'at'> {
  lastSeenAt: Date;
}

const OF = 'c.key, c.conference_id AS "conferenceId", c.session_id AS "sessionId", c.person_id AS "personId"';
const ENDED = `${OF}, c.visit_id AS "visitId", c.last_seen_at AS "lastSeenAt"`;

/** Connections that are alive. */
@Injectable()
export class ConnectionStore {
  /** Adds connections; one that is there already is only seen. */
  async add(tx: Transaction, source: ConnectionSource, connections: readonly OpenConnection[]): Promise<void> {
    const opened = [...new Map(connections.map((one) => [one.key, one])).values()];
    if (opened.length === 0) return;
    await tx.query(
      `INSERT INTO connection (source, key, conference_id, session_id, person_id, visit_id, opened_at, last_seen_at, noted_at)
       SELECT $1::text, key, conference, session, person, visit, at, at, at
       FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz[])
         AS o(key, conference, session, person, visit, at)
       ON CONFLICT (source, key) DO UPDATE SET last_seen_at = greatest(connection.last_seen_at, excluded.last_seen_at)`,
      [
        source,
        opened.map((one) => one.key),
        opened.map((one) => one.conferenceId),
        opened.map((one) => one.sessionId),
        opened.map((one) => one.personId),
        opened.map((one) => one.visitId),
        opened.map((one) => one.at),
      ],
    );
  }

  /**
   * Signs of life of many connections in one statement. The ledger gets one only when its last is older than `noteMs`.
   * Gives the keys that were alive; a connection silent for longer than `silentMs` is not woken.
   */
  async see(
    tx: Transaction,
    source: ConnectionSource,
    seen: readonly { key: string; at: Date }[],
    { noteMs, silentMs }: { noteMs: number; silentMs: number },
  ): Promise<Set<string>> {
    if (seen.length === 0) return new Set();
    const rows = await tx.query<{ key: string }>(
      `WITH alive AS (
         UPDATE connection c SET last_seen_at = greatest(c.last_seen_at, s.at),
           noted_at = CASE WHEN s.at - c.noted_at >= make_interval(secs => $6::float8 / 1000) THEN s.at ELSE c.noted_at END
         FROM unnest($2::text[], $3::timestamptz[], $4::uuid[]) AS s(key, at, id)
         WHERE c.source = $1::text AND c.key = s.key AND s.at - c.last_seen_at <= make_interval(secs => $7::float8 / 1000)
         RETURNING c.*, s.id, s.at),
       noted AS (
         INSERT INTO presence_observation (id, conference_id, source, source_event_id, session_id, person_id, kind, at, received_at, connection_key, visit_id)
         SELECT id, conference_id, source, key || ':seen:' || (extract(epoch FROM at) * 1000)::bigint, session_id, person_id, 'seen', at, $5, key, visit_id
         FROM alive WHERE noted_at = at ON CONFLICT (source, source_event_id) DO NOTHING)
       SELECT key FROM alive`,
      [
        source,
        seen.map((one) => one.key),
        seen.map((one) => one.at),
        seen.map(() => newId()),
        tx.now,
        noteMs,
        silentMs,
      ],
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Ends connections; gives those that were there. */
  async remove(tx: Transaction, source: ConnectionSource, keys: readonly string[]): Promise<EndedConnection[]> {
    if (keys.length === 0) return [];
    return tx.query<EndedConnection>(
      `DELETE FROM connection c WHERE c.source = $1 AND c.key = ANY($2::text[]) RETURNING ${ENDED}`,
      [source, keys],
    );
  }

  /** Ends whatever was silent since before `before`; two callers never get the same one. */
  async removeSilent(tx: Transaction, source: ConnectionSource, before: Date): Promise<EndedConnection[]> {
    return tx.query<EndedConnection>(
      `DELETE FROM connection c USING (
         SELECT key FROM connection WHERE source = $1 AND last_seen_at < $2 FOR UPDATE SKIP LOCKED) silent
       WHERE c.source = $1 AND c.key = silent.key RETURNING ${ENDED}`,
      [source, before],
    );
  }
}
