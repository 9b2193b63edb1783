import { Injectable } from '@nestjs/common';
import type { Place, Translated } from '#contract';
import type { Transaction } from '#kernel';
import type { Evidence, EvidenceKind, EvidenceSource } from './evidence.type.js';
import type { HallRange, KeptEvidence } from './folded-session.type.js';

interface EvidenceRow {
  id: string;
  source: EvidenceSource;
  personId: string;
  connectionKey: string | null;
  visitId: string | null;
  kind: EvidenceKind;
  at: Date;
  untilAt: Date | null;
  mode: Place | null;
  correctsId: string | null;
  doubtMs: number | null;
  reason: string | null;
  actorId: string | null;
}

/** A person as lists for funders name them. */
export interface ListedPerson {
  id: string;
  externalId: string | null;
  familyName: string;
  givenName: string;
  language: string;
  delegation: string | null;
  town: Translated | null;
}

const COLUMNS = `o.id, o.source, coalesce(o.person_id, b.person_id) AS "personId", o.connection_key AS "connectionKey",
  o.visit_id AS "visitId", o.kind, o.at, o.until_at AS "untilAt", o.mode, o.corrects_id AS "correctsId",
  o.doubt_ms AS "doubtMs", o.reason, o.actor_id AS "actorId"`;
const NOBODY = `SELECT FROM person_role r WHERE r.role = 'hallDevice' AND r.person_id`;

/** Reads the ledger. */
@Injectable()
export class AttendanceStore {
  /**
   * Everything about a session: its own rows, scans of its hall within the range, and whatever corrects any of them.
   * A badge that was not known at the door is looked up again. Hall devices are nobody.
   */
  async evidence(tx: Transaction, sessionId: string, { hallId, since, upTo }: HallRange): Promise<KeptEvidence[]> {
    const rows = await tx.query<EvidenceRow>(
      `SELECT * FROM (
         WITH RECURSIVE about AS (
           SELECT id FROM presence_observation WHERE session_id = $1
           UNION ALL
           SELECT id FROM presence_observation WHERE session_id IS NULL AND hall_id = $2 AND at > $3 AND at <= $4),
         whole AS (
           SELECT id FROM about UNION
           SELECT c.id FROM presence_observation c JOIN whole ON c.corrects_id = whole.id)
         SELECT ${COLUMNS} FROM presence_observation o JOIN whole USING (id)
         LEFT JOIN badge b ON o.person_id IS NULL AND b.secret_hash = o.badge_hash) kept
       WHERE "personId" IS NOT NULL AND NOT EXISTS (${NOBODY} = kept."personId")
       ORDER BY at, id`,
      [sessionId, hallId, since, upTo],
    );
    return rows.map(toEvidence);
  }

  /** The last sign of life of connections that are alive: evidence that the ledger does not have yet. */
  async living(tx: Transaction, sessionId: string): Promise<KeptEvidence[]> {
    const rows = await tx.query<EvidenceRow>(
      `SELECT c.source || ':' || c.key AS id, c.source, c.person_id AS "personId", c.key AS "connectionKey", c.visit_id AS "visitId",
         'seen' AS kind, c.last_seen_at AS at, NULL AS "untilAt", NULL AS mode, NULL AS "correctsId", NULL AS "doubtMs",
         NULL AS reason, NULL AS "actorId"
       FROM connection c
       WHERE c.session_id = $1 AND NOT EXISTS (${NOBODY} = c.person_id)`,
      [sessionId],
    );
    return rows.map(toEvidence);
  }

  /** People of a conference, hall devices aside. */
  people(tx: Transaction, conferenceId: string): Promise<ListedPerson[]> {
    return tx.query<ListedPerson>(
      `SELECT p.id, p.external_id AS "externalId", p.language, d.name AS delegation, d.town,
         coalesce(nullif(p.family_name, ''), p.family_name_cyrillic, '') AS "familyName",
         coalesce(nullif(p.given_name, ''), p.given_name_cyrillic, '') AS "givenName"
       FROM person p LEFT JOIN delegation d ON d.id = p.delegation_id
       WHERE p.conference_id = $1 AND NOT EXISTS (${NOBODY} = p.id)`,
      [conferenceId],
    );
  }

  /** How many people a conference has, hall devices aside. */
  async countPeople(tx: Transaction, conferenceId: string): Promise<number> {
    const [row] = await tx.query<{ many: number }>(
      `SELECT count(*)::int AS many FROM person p WHERE p.conference_id = $1 AND NOT EXISTS (${NOBODY} = p.id)`,
      [conferenceId],
    );
    return row?.many ?? 0;
  }
}

function toEvidence(row: EvidenceRow): KeptEvidence {
  const { id, source, personId, connectionKey, kind, at, visitId, reason, actorId } = row;
  const optional: Partial<Evidence> = {
    ...(row.untilAt && { untilAt: row.untilAt }),
    ...(row.mode && { mode: row.mode }),
    ...(row.correctsId && { correctsId: row.correctsId }),
    ...(row.doubtMs && { doubtMs: row.doubtMs }),
  };
  return { id, source, personId, connectionKey, kind, at, ...optional, visitId, reason, actorId };
}
