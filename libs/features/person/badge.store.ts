import { Injectable } from '@nestjs/common';
import type { BadgeView } from '#contract';
import type { Transaction } from '#kernel';

/** Badges as they are printed. */
@Injectable()
export class BadgeStore {
  /** Valid badges of these people. */
  async valid(tx: Transaction, personIds: readonly string[]): Promise<BadgeView[]> {
    const rows = await tx.query<{ personId: string; code: string; issuedAt: Date }>(
      `SELECT DISTINCT ON (person_id) person_id AS "personId", code, issued_at AS "issuedAt" FROM badge
       WHERE person_id = ANY($1::uuid[]) AND revoked_at IS NULL ORDER BY person_id, issued_at DESC`,
      [personIds],
    );
    return rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }));
  }

  /** Locks people, so that two requests never give one person two badges. */
  async lock(tx: Transaction, conferenceId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM person WHERE conference_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
      [conferenceId, personIds],
    );
    return rows.map((row) => row.id);
  }

  async add(
    tx: Transaction,
    badges: readonly { id: string; personId: string; secretHash: string; code: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO badge (id, person_id, secret_hash, code, issued_at)
       SELECT id, "personId", "secretHash", code, $2
       FROM jsonb_to_recordset($1) AS given(id uuid, "personId" uuid, "secretHash" text, code text)`,
      [JSON.stringify(badges), tx.now],
    );
  }

  async revoke(tx: Transaction, personId: string): Promise<void> {
    await tx.query('UPDATE badge SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [personId, tx.now]);
  }

  /** Who has a valid badge. */
  async holders(tx: Transaction, conferenceId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT p.id FROM person p JOIN badge b ON b.person_id = p.id
       WHERE p.conference_id = $1 AND b.revoked_at IS NULL`,
      [conferenceId],
    );
    return new Set(rows.map((row) => row.id));
  }
}
