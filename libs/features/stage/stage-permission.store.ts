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
  async find(tx: Transaction, sessionId: string, personId: string): Promise<PermissionRow | null> {
    const rows = await tx.query<PermissionRow>(
      `SELECT ${COLUMNS} FROM stage_permission WHERE session_id = $1 AND person_id = $2`,
      [sessionId, personId],
    );
    return rows[0] ?? null;
  }

  /** Everybody on the stage or asked onto it. */
  ofSession(tx: Transaction, sessionId: string): Promise<PermissionRow[]> {
    return tx.query<PermissionRow>(
      `SELECT ${COLUMNS} FROM stage_permission
       WHERE session_id = $1 AND (cardinality(sources) > 0 OR invited_to IS NOT NULL) ORDER BY changed_at`,
      [sessionId],
    );
  }
}
