import { Injectable } from '@nestjs/common';
import type { ScanOutcome } from '#contract';
import type { Transaction } from '#kernel';
import type { DoorRow } from './hall-book.type.js';
import { IN_FORCE, LAST, SCANS } from './presence-count.store.js';

/** A scan that was answered before. */
export interface AnsweredScan {
  event: string;
  outcome: ScanOutcome;
  personId: string | null;
  hallId: string | null;
  at: Date;
  doubtMs: number | null;
}

/** A badge as the door knows it. */
export interface KnownBadge {
  secretHash: string;
  personId: string;
  revokedAt: Date | null;
}

/** What the door reads before it judges a batch. */
@Injectable()
export class ScanStore {
  /** Scans of this conference that were answered, by their event. */
  async answered(tx: Transaction, events: readonly string[]): Promise<Map<string, AnsweredScan>> {
    const rows = await tx.query<AnsweredScan>(
      `SELECT source_event_id AS event, outcome, person_id AS "personId", hall_id AS "hallId", at, doubt_ms AS "doubtMs"
       FROM presence_observation WHERE source = 'door' AND source_event_id = ANY($1::text[])`,
      [events],
    );
    return new Map(rows.map((row) => [row.event, row]));
  }

  async badges(tx: Transaction, conferenceId: string, hashes: readonly string[]): Promise<Map<string, KnownBadge>> {
    const rows = await tx.query<KnownBadge>(
      `SELECT b.secret_hash AS "secretHash", b.person_id AS "personId", b.revoked_at AS "revokedAt"
       FROM badge b JOIN person p ON p.id = b.person_id WHERE p.conference_id = $1 AND b.secret_hash = ANY($2::text[])`,
      [conferenceId, hashes],
    );
    return new Map(rows.map((row) => [row.secretHash, row]));
  }

  /** Those of the ids that are people of the conference; a hall device is nobody. */
  async people(tx: Transaction, conferenceId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM person p WHERE conference_id = $1 AND id = ANY($2::uuid[])
       AND NOT EXISTS (SELECT FROM person_role r WHERE r.person_id = p.id AND r.role = 'hallDevice')`,
      [conferenceId, ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Scans of these people at these halls that are in force, from `since` on. */
  rows(tx: Transaction, hallIds: readonly string[], personIds: readonly string[], since: Date): Promise<DoorRow[]> {
    return tx.query<DoorRow>(
      `SELECT o.hall_id AS "hallId", o.session_id AS "sessionId", o.person_id AS "personId", o.kind, o.at
       FROM presence_observation o
       WHERE o.hall_id = ANY($1::uuid[]) AND o.at > $3 AND o.person_id = ANY($2::uuid[]) AND ${SCANS} AND ${IN_FORCE}`,
      [hallIds, personIds, since],
    );
  }

  /** How many people are in a hall: by scans for the hall later than `since` and by those for sessions that last. */
  async inside(tx: Transaction, hallId: string, since: Date, sessionIds: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ inside: number }>(
      `SELECT count(*)::int AS inside FROM (
         SELECT DISTINCT ON (person_id) person_id, kind FROM presence_observation o
         WHERE o.hall_id = $1 AND (o.session_id IS NULL AND o.at > $2 OR o.session_id = ANY($3::uuid[]))
           AND ${SCANS} AND ${IN_FORCE}
         ORDER BY person_id, ${LAST}) last WHERE kind = 'in'`,
      [hallId, since, sessionIds],
    );
    return row?.inside ?? 0;
  }
}
