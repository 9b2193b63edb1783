import { Injectable } from '@nestjs/common';
import type { Place } from '#contract';
import { newId, type Actor, type Transaction } from '#kernel';

/** A device's word about where its person is, from `declaredAt` until its next one. */
export interface DeclaredWord {
  visitId: string;
  personId: string;
  place: Place;
  declaredAt: Date;
}

/** Where one device says that it is. */
export type DeclaredPlace = Pick<DeclaredWord, 'visitId' | 'place'>;

/** What devices declare about where their person is. */
@Injectable()
export class PlaceStore {
  /** Whether a person ever declared a place. */
  async knows(tx: Transaction, personId: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM place_declaration WHERE person_id = $1 LIMIT 1', [personId])).length > 0;
  }

  /** Keeps a device's word; false when it says nothing new. */
  async declare(tx: Transaction, actor: Actor, sessionId: string, place: Place, language: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO place_declaration (id, visit_id, session_id, person_id, place, language, declared_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::text, $7::timestamptz WHERE NOT EXISTS (
         SELECT FROM (SELECT place, language FROM place_declaration WHERE session_id = $3::uuid AND visit_id = $2::uuid
                      ORDER BY declared_at DESC LIMIT 1) latest
         WHERE latest.place = $5::text AND latest.language = $6::text)
       RETURNING id`,
      [newId(), actor.visitId, sessionId, actor.personId, place, language, tx.now],
    );
    return rows.length > 0;
  }

  /** The latest word of each device of a person about a session, newest first. */
  ofPerson(tx: Transaction, personId: string, sessionId: string): Promise<DeclaredPlace[]> {
    return tx.query<DeclaredPlace>(
      `SELECT visit_id AS "visitId", place FROM (
         SELECT DISTINCT ON (visit_id) visit_id, place, declared_at FROM place_declaration
         WHERE person_id = $1 AND session_id = $2 ORDER BY visit_id, declared_at DESC) latest
       ORDER BY declared_at DESC`,
      [personId, sessionId],
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

  /** Every word about a session, by device and in order of time. */
  history(tx: Transaction, sessionId: string): Promise<DeclaredWord[]> {
    return tx.query<DeclaredWord>(
      `SELECT visit_id AS "visitId", person_id AS "personId", place, declared_at AS "declaredAt" FROM place_declaration
       WHERE session_id = $1 ORDER BY visit_id, declared_at, id`,
      [sessionId],
    );
  }
}
