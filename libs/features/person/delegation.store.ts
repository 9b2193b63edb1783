import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DelegationView, Translated } from '#contract';
import type { Transaction } from '#kernel';

/** Delegations and their twins. */
@Injectable()
export class DelegationStore {
  constructor(private readonly database: DataSource) {}

  /** By name. */
  async list(tx: Transaction, conferenceId: string): Promise<DelegationView[]> {
    return tx.query<DelegationView>(
      `SELECT d.id, d.name, d.town, d.country,
         (SELECT count(*)::int FROM person p WHERE p.delegation_id = d.id) AS people,
         ARRAY(SELECT CASE WHEN t.delegation_id = d.id THEN t.partner_id ELSE t.delegation_id END FROM twinning t
           WHERE d.id IN (t.delegation_id, t.partner_id) ORDER BY 1) AS twins
       FROM delegation d WHERE d.conference_id = $1 ORDER BY d.name, d.id`,
      [conferenceId],
    );
  }

  /** Conference of a delegation; null for an unknown id. */
  async conferenceOf(delegationId: string): Promise<string | null> {
    const rows: { conference_id: string }[] = await this.database.query(
      'SELECT conference_id FROM delegation WHERE id = $1',
      [delegationId],
    );
    return rows[0]?.conference_id ?? null;
  }

  /** Those of these ids that are delegations of the conference. */
  async known(tx: Transaction, conferenceId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM delegation WHERE conference_id = $1 AND id = ANY($2::uuid[])',
      [conferenceId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** False when the conference has one of this name, whatever its letters' case. */
  async add(
    tx: Transaction,
    conferenceId: string,
    delegation: { id: string; name: string; town: Translated; country: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO delegation (id, conference_id, name, town, country)
       SELECT $1::uuid, $2::uuid, $3::text, $4::jsonb, $5::text
       WHERE NOT EXISTS (SELECT 1 FROM delegation WHERE conference_id = $2::uuid AND lower(name) = lower($3::text))
       RETURNING id`,
      [delegation.id, conferenceId, delegation.name, JSON.stringify(delegation.town), delegation.country],
    );
    return rows.length > 0;
  }

  /** Takes every twin of a delegation away but these. */
  async untwin(tx: Transaction, delegationId: string, except: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM twinning WHERE (delegation_id = $1 AND partner_id <> ALL($2::uuid[]))
         OR (partner_id = $1 AND delegation_id <> ALL($2::uuid[]))`,
      [delegationId, except],
    );
  }
}
