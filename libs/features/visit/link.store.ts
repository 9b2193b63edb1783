import { Injectable } from '@nestjs/common';
import type { PersonRowView } from '#contract';
import type { Transaction } from '#kernel';

/** Personal links of many people at once. */
@Injectable()
export class LinkStore {
  /** Replaces the links of these people by new ones. */
  async issue(tx: Transaction, links: readonly { id: string; personId: string; secretHash: string }[]): Promise<void> {
    const personIds = links.map((link) => link.personId);
    await this.revoke(tx, personIds);
    await tx.query(
      `INSERT INTO link (id, person_id, secret_hash, issued_at)
       SELECT id, person_id, hash, $4 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS given(id, person_id, hash)`,
      [links.map((link) => link.id), personIds, links.map((link) => link.secretHash), tx.now],
    );
  }

  async revoke(tx: Transaction, personIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE link SET revoked_at = $2 WHERE person_id = ANY($1::uuid[]) AND revoked_at IS NULL', [
      personIds,
      tx.now,
    ]);
  }

  /** Ends every device of a person; tells which. */
  async revokeVisits(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'UPDATE visit SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL RETURNING id',
      [personId, tx.now],
    );
    return rows.map((row) => row.id);
  }

  /** Deletes links and devices of a person; tells which devices. */
  async forget(tx: Transaction, personId: string): Promise<string[]> {
    await tx.query('DELETE FROM link WHERE person_id = $1', [personId]);
    const rows = await tx.query<{ id: string }>('DELETE FROM visit WHERE person_id = $1 RETURNING id', [personId]);
    return rows.map((row) => row.id);
  }

  /** State of the latest link of each person of a conference; people without one are missing. */
  async states(tx: Transaction, conferenceId: string): Promise<Map<string, PersonRowView['link']>> {
    const rows = await tx.query<{ personId: string; state: PersonRowView['link'] }>(
      `SELECT DISTINCT ON (l.person_id) l.person_id AS "personId",
         CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.used_at IS NOT NULL THEN 'used' ELSE 'issued' END AS state
       FROM link l JOIN person p ON p.id = l.person_id WHERE p.conference_id = $1
       ORDER BY l.person_id, l.issued_at DESC, l.id DESC`,
      [conferenceId],
    );
    return new Map(rows.map((row) => [row.personId, row.state]));
  }
}
