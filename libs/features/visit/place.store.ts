import { Injectable } from '@nestjs/common';
import type { Place } from '#contract';
import type { Actor, Transaction } from '#kernel';

/** What devices declare about where their person is. */
@Injectable()
export class PlaceStore {
  async declare(tx: Transaction, actor: Actor, sessionId: string, place: Place, language: string): Promise<void> {
    await tx.query(
      `INSERT INTO place_declaration (visit_id, session_id, person_id, place, language, declared_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (visit_id, session_id) DO UPDATE SET place = $4, language = $5, declared_at = $6`,
      [actor.visitId, sessionId, actor.personId, place, language, tx.now],
    );
  }

  /** Latest word of a person about a session, from any device. */
  async latest(
    tx: Transaction,
    personId: string,
    sessionId: string,
  ): Promise<{ place: Place; language: string } | null> {
    const rows = await tx.query<{ place: Place; language: string }>(
      'SELECT place, language FROM place_declaration WHERE person_id = $1 AND session_id = $2 ORDER BY declared_at DESC LIMIT 1',
      [personId, sessionId],
    );
    return rows[0] ?? null;
  }
}
