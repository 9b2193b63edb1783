import { Injectable } from '@nestjs/common';
import type { StageSource } from '#contract';
import type { Transaction } from '#kernel';

/** A row of who may publish what. */
export interface PermissionRow {
  personId: string;
  sources: StageSource[];
  invitedTo: StageSource[] | null;
  removed: boolean;
}

const COLUMNS = 'person_id AS "personId", sources, invited_to AS "invitedTo", removed';

/** Permissions of stages. */
@Injectable()
export class StagePermissionStore {
  /** A person about whom nothing was decided may publish nothing. */
  async find(tx: Transaction, sessionId: string, personId: string): Promise<PermissionRow> {
    const rows = await tx.query<PermissionRow>(
      `SELECT ${COLUMNS} FROM stage_permission WHERE session_id = $1 AND person_id = $2`,
      [sessionId, personId],
    );
    return rows[0] ?? { personId, sources: [], invitedTo: null, removed: false };
  }

  /** Everybody on the stage, asked onto it, or removed. */
  ofSession(tx: Transaction, sessionId: string): Promise<PermissionRow[]> {
    return tx.query<PermissionRow>(
      `SELECT ${COLUMNS} FROM stage_permission
       WHERE session_id = $1 AND (cardinality(sources) > 0 OR invited_to IS NOT NULL OR removed) ORDER BY changed_at`,
      [sessionId],
    );
  }

  async write(tx: Transaction, sessionId: string, row: PermissionRow): Promise<void> {
    await tx.query(
      `INSERT INTO stage_permission (session_id, person_id, sources, invited_to, removed, changed_at)
       VALUES ($1, $2, $3::text[], $4::text[], $5, $6)
       ON CONFLICT (session_id, person_id) DO UPDATE SET sources = $3::text[], invited_to = $4::text[], removed = $5, changed_at = $6`,
      [sessionId, row.personId, row.sources, row.invitedTo, row.removed, tx.now],
    );
  }
}
