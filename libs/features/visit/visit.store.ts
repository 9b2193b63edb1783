import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '#kernel';
import type { Link } from './link.entity.js';
import type { Visit } from './visit.entity.js';

export type { Visit };

/** A link with what opening it needs to know. */
export type LinkRow = Pick<Link, 'id' | 'personId' | 'visitId' | 'revokedAt'> & { conferenceId: string };

const VISIT = `id, person_id AS "personId", conference_id AS "conferenceId", token_hash AS "tokenHash", device,
  created_at AS "createdAt", last_seen_at AS "lastSeenAt", confirmed_at AS "confirmedAt", revoked_at AS "revokedAt"`;

/** Links and devices. */
@Injectable()
export class VisitStore {
  constructor(private readonly database: DataSource) {}

  /** The visit a cookie belongs to, whatever its state. */
  async findByToken(tokenHash: string): Promise<Visit | null> {
    const rows: Visit[] = await this.database.query(`SELECT ${VISIT} FROM visit WHERE token_hash = $1`, [tokenHash]);
    return rows[0] ?? null;
  }

  async find(visitId: string): Promise<Visit | null> {
    const rows: Visit[] = await this.database.query(`SELECT ${VISIT} FROM visit WHERE id = $1`, [visitId]);
    return rows[0] ?? null;
  }

  /** Devices of a person that were not revoked, newest first. */
  ofPerson(personId: string): Promise<Visit[]> {
    return this.database.query(
      `SELECT ${VISIT} FROM visit WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC`,
      [personId],
    );
  }

  /** Devices of a conference that wait to be confirmed, oldest first. */
  unconfirmed(conferenceId: string): Promise<Visit[]> {
    return this.database.query(
      `SELECT ${VISIT} FROM visit WHERE conference_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL ORDER BY created_at`,
      [conferenceId],
    );
  }

  /** Locks the link until the transaction ends, so that two devices cannot both be the first. */
  async lockLink(tx: Transaction, hash: string): Promise<LinkRow | null> {
    const rows = await tx.query<LinkRow>(
      `SELECT l.id, l.person_id AS "personId", l.visit_id AS "visitId", l.revoked_at AS "revokedAt", p.conference_id AS "conferenceId"
       FROM link l JOIN person p ON p.id = l.person_id WHERE l.secret_hash = $1 FOR UPDATE OF l`,
      [hash],
    );
    return rows[0] ?? null;
  }

  async bindLink(tx: Transaction, linkId: string, visitId: string): Promise<void> {
    await tx.query('UPDATE link SET visit_id = $2, used_at = $3 WHERE id = $1', [linkId, visitId, tx.now]);
  }

  async addVisit(
    tx: Transaction,
    visit: Pick<Visit, 'id' | 'personId' | 'conferenceId' | 'tokenHash' | 'device' | 'confirmedAt'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO visit (id, person_id, conference_id, token_hash, device, created_at, last_seen_at, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [visit.id, visit.personId, visit.conferenceId, visit.tokenHash, visit.device, tx.now, visit.confirmedAt],
    );
  }

  /** Whether a device may act for a person now: known, confirmed and not revoked. */
  async isLive(tx: Transaction, visitId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM visit WHERE id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL AND revoked_at IS NULL',
      [visitId, personId],
    );
    return rows.length > 0;
  }

  /** Confirms a waiting device; false when it was not waiting. */
  async confirm(tx: Transaction, visitId: string): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE visit SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL RETURNING id',
      [visitId, tx.now],
    );
    return rows.length > 0;
  }

  /** Revokes a device; false when it was revoked before. */
  async revoke(tx: Transaction, visitId: string): Promise<boolean> {
    const rows = await tx.query('UPDATE visit SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id', [
      visitId,
      tx.now,
    ]);
    return rows.length > 0;
  }

  /** Revokes the waiting devices of a person except the newest `keep`; tells which. */
  async revokeWaiting(tx: Transaction, personId: string, keep: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE visit SET revoked_at = $3 WHERE id IN (
         SELECT id FROM visit WHERE person_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL
         ORDER BY created_at DESC, id DESC OFFSET $2)
       RETURNING id`,
      [personId, keep, tx.now],
    );
    return rows.map((row) => row.id);
  }

  async revokeLinks(tx: Transaction, personId: string): Promise<void> {
    await tx.query('UPDATE link SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [personId, tx.now]);
  }
}
