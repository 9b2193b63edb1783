import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '#kernel';

/** Who belongs to which working group. */
@Injectable()
export class AssignmentStore {
  constructor(private readonly database: DataSource) {}

  /** The working group of one person, as committed. */
  async ofPerson(personId: string): Promise<string | null> {
    const rows: { session_id: string }[] = await this.database.query(
      'SELECT session_id FROM assignment WHERE person_id = $1',
      [personId],
    );
    return rows[0]?.session_id ?? null;
  }

  /** Sessions of the draft that have a code: by code without spaces, in capitals. */
  async codes(tx: Transaction, conferenceId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; code: string }>(
      `SELECT id, code FROM session WHERE conference_id = $1 AND removed_at IS NULL AND code <> ''`,
      [conferenceId],
    );
    return new Map(rows.map((row) => [row.code.replace(/\s+/g, '').toUpperCase(), row.id]));
  }

  /** Codes of the draft's sessions as a file names them: without spaces, by session id. */
  async written(tx: Transaction, conferenceId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; code: string }>(
      `SELECT id, regexp_replace(code, '\\s', '', 'g') AS code FROM session
       WHERE conference_id = $1 AND removed_at IS NULL AND code <> ''`,
      [conferenceId],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  /** Session id by person. */
  async all(tx: Transaction, conferenceId: string): Promise<Map<string, { sessionId: string; code: string }>> {
    const rows = await tx.query<{ personId: string; sessionId: string; code: string }>(
      `SELECT a.person_id AS "personId", a.session_id AS "sessionId", s.code FROM assignment a
       JOIN session s ON s.id = a.session_id WHERE s.conference_id = $1`,
      [conferenceId],
    );
    return new Map(rows.map(({ personId, sessionId, code }) => [personId, { sessionId, code }]));
  }

  /** Assigns people; returns those for whom that is new. */
  async assign(tx: Transaction, given: readonly { personId: string; sessionId: string }[]): Promise<Set<string>> {
    const rows = await tx.query<{ person_id: string }>(
      `INSERT INTO assignment (person_id, session_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
       ON CONFLICT (person_id) DO UPDATE SET session_id = excluded.session_id
       WHERE assignment.session_id <> excluded.session_id RETURNING person_id`,
      [given.map((one) => one.personId), given.map((one) => one.sessionId)],
    );
    return new Set(rows.map((row) => row.person_id));
  }
}
