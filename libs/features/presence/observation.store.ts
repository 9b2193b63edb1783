import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '#kernel';
import type { PresenceObservation } from './presence-observation.entity.js';

export type { PresenceObservation };

/** A row for the ledger; what is left out is null. */
export type NewObservation = Pick<PresenceObservation, 'conferenceId' | 'source' | 'sourceEventId' | 'kind' | 'at'> &
  Partial<PresenceObservation>;

const COLUMNS = `id, conference_id, source, source_event_id, session_id, hall_id, person_id, kind, at, until_at, mode,
  connection_key, visit_id, badge_hash, actor_id, corrects_id, outcome, reason, doubt_ms`;
const TYPED = `id uuid, conference_id uuid, source text, source_event_id text, session_id uuid, hall_id uuid, person_id uuid,
  kind text, at timestamptz, until_at timestamptz, mode text, connection_key text, visit_id uuid, badge_hash text,
  actor_id uuid, corrects_id uuid, outcome text, reason text, doubt_ms int4`;

/** What a correction has to know of the row it names. */
export type NamedObservation = Pick<PresenceObservation, 'sessionId' | 'hallId' | 'personId'>;

/** Appends to the ledger. Nothing in it is ever changed or deleted. */
@Injectable()
export class ObservationStore {
  /** One statement. An event that is there already stays as it was; gives the ids of the events that are new. */
  async append(tx: Transaction, rows: readonly NewObservation[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const added = await tx.query<{ event: string }>(
      `INSERT INTO presence_observation (${COLUMNS}, received_at)
       SELECT ${COLUMNS}, $2::timestamptz FROM jsonb_to_recordset($1::jsonb) AS row(${TYPED})
       ON CONFLICT (source, source_event_id) DO NOTHING RETURNING source_event_id AS event`,
      [JSON.stringify(rows.map(toJson)), tx.now],
    );
    return new Set(added.map((row) => row.event));
  }

  /** Whether anything in the ledger, or a connection that it will hear of, is about a person or by that person. */
  async knows(tx: Transaction, personId: string): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM presence_observation WHERE person_id = $1 OR actor_id = $1
           OR badge_hash IN (SELECT secret_hash FROM badge WHERE person_id = $1))
         OR EXISTS (SELECT 1 FROM connection WHERE person_id = $1) AS known`,
      [personId],
    );
    return row?.known ?? false;
  }

  /** A row of a conference; null for an unknown id. */
  async find(tx: Transaction, conferenceId: string, id: string): Promise<NamedObservation | null> {
    const rows = await tx.query<NamedObservation>(
      `SELECT session_id AS "sessionId", hall_id AS "hallId", person_id AS "personId"
       FROM presence_observation WHERE conference_id = $1 AND id = $2`,
      [conferenceId, id],
    );
    return rows[0] ?? null;
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function toJson(row: NewObservation): Record<string, unknown> {
  const entries = Object.entries({ id: newId(), ...row }).map(([name, value]) => [snake(name), value] as const);
  return Object.fromEntries(entries);
}
