import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { ReleasedProgramme } from './released-programme.type.js';

/** A release as a list shows it. */
export interface ReleaseRow {
  number: number;
  releasedAt: Date;
  releasedBy: string | null;
  note: string;
  sessions: number;
}

/** Writes and lists releases. They are never changed. */
@Injectable()
export class ReleaseStore {
  /** The release in force as this transaction sees it, and whether the given programme is the same. */
  async latest(
    tx: Transaction,
    conferenceId: string,
    programme: ReleasedProgramme,
  ): Promise<{ number: number; releasedAt: Date; programme: ReleasedProgramme; same: boolean } | null> {
    const rows = await tx.query<{ number: number; releasedAt: Date; programme: ReleasedProgramme; same: boolean }>(
      `SELECT number, released_at AS "releasedAt", programme, programme = $2::jsonb AS same
       FROM release WHERE conference_id = $1 ORDER BY number DESC LIMIT 1`,
      [conferenceId, JSON.stringify(programme)],
    );
    return rows[0] ?? null;
  }

  async add(
    tx: Transaction,
    conferenceId: string,
    release: { number: number; programme: ReleasedProgramme; note: string; releasedBy: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO release (conference_id, number, programme, note, released_at, released_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [conferenceId, release.number, JSON.stringify(release.programme), release.note, tx.now, release.releasedBy],
    );
  }

  /** Newest first. */
  async list(tx: Transaction, conferenceId: string): Promise<ReleaseRow[]> {
    return tx.query<ReleaseRow>(
      `SELECT number, released_at AS "releasedAt", released_by AS "releasedBy", note,
         jsonb_array_length(programme->'sessions') AS sessions
       FROM release WHERE conference_id = $1 ORDER BY number DESC`,
      [conferenceId],
    );
  }
}
