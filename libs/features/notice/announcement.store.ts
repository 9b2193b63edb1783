import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Announcement } from './announcement.entity.js';

export type { Announcement };

/** Announcements of sessions, in the caller's transaction. */
@Injectable()
export class AnnouncementStore {
  async add(tx: Transaction, { id, sessionId, personId, text, language, announcedAt }: Announcement): Promise<void> {
    await tx.query(
      'INSERT INTO announcement (id, session_id, person_id, text, language, announced_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, sessionId, personId, text, language, announcedAt],
    );
  }

  /** The latest of a session, oldest first. */
  async latest(tx: Transaction, sessionId: string, most: number): Promise<Announcement[]> {
    const rows = await tx.query<Announcement>(
      `SELECT id, session_id AS "sessionId", person_id AS "personId", text, language, announced_at AS "announcedAt"
       FROM announcement WHERE session_id = $1 ORDER BY announced_at DESC LIMIT $2`,
      [sessionId, most],
    );
    return rows.reverse();
  }
}
