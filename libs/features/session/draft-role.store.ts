import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { DraftRole } from './draft-row.type.js';

/** Roles in sessions of drafts. */
@Injectable()
export class DraftRoleStore {
  async roles(tx: Transaction, conferenceId: string): Promise<DraftRole[]> {
    return tx.query<DraftRole>(
      `SELECT sp.session_id AS "sessionId", sp.person_id AS "personId", sp.role, sp.language, sp.position
       FROM session_person sp JOIN session s ON s.id = sp.session_id
       WHERE s.conference_id = $1 AND s.removed_at IS NULL
       ORDER BY sp.role, sp.position, sp.person_id`,
      [conferenceId],
    );
  }

  /**
   * Makes the people of these sessions and roles exactly those given; other sessions and roles stay.
   * @param scopes sessions and roles to decide about
   */
  async replace(
    tx: Transaction,
    scopes: readonly Pick<DraftRole, 'sessionId' | 'role'>[],
    roles: readonly DraftRole[],
  ): Promise<{ added: number; removed: number }> {
    const removed = await tx.query(
      `DELETE FROM session_person sp USING jsonb_to_recordset($1) AS scope("sessionId" uuid, role text)
       WHERE sp.session_id = scope."sessionId" AND sp.role = scope.role AND NOT EXISTS (
         SELECT 1 FROM jsonb_to_recordset($2) AS given("sessionId" uuid, "personId" uuid, role text)
         WHERE given."sessionId" = sp.session_id AND given."personId" = sp.person_id AND given.role = sp.role)
       RETURNING sp.person_id`,
      [JSON.stringify(scopes), JSON.stringify(roles)],
    );
    const added = await tx.query(
      `INSERT INTO session_person (session_id, person_id, role, language, position, start_at, end_at)
       SELECT s.id, given."personId", given.role, given.language, given.position, s.start_at, s.end_at
       FROM jsonb_to_recordset($1) AS given("sessionId" uuid, "personId" uuid, role text, language text, position int4)
       JOIN session s ON s.id = given."sessionId"
       ON CONFLICT (session_id, person_id, role) DO UPDATE SET language = excluded.language, position = excluded.position
       WHERE (session_person.language, session_person.position) IS DISTINCT FROM (excluded.language, excluded.position)
       RETURNING person_id`,
      [JSON.stringify(roles)],
    );
    return { added: added.length, removed: removed.length };
  }

  /** Takes somebody out of every session and working group. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.query('DELETE FROM session_person WHERE person_id = $1', [personId]);
    await tx.query('DELETE FROM assignment WHERE person_id = $1', [personId]);
  }

  /** Position of somebody who comes last. */
  async next(tx: Transaction, sessionId: string): Promise<number> {
    const rows = await tx.query<{ next: number }>(
      'SELECT coalesce(max(position) + 1, 0) AS next FROM session_person WHERE session_id = $1',
      [sessionId],
    );
    return rows[0]?.next ?? 0;
  }
}
