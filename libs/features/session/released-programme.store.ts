import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';

/** The release in force. */
export interface CurrentRelease {
  number: number;
  releasedAt: Date;
  programme: ReleasedProgramme;
  sessions: ReadonlyMap<string, ReleasedSession>;
}

/** How long a process may act on the release before last when it missed the news of a new one. */
const FRESH_MS = 1_000;

/** The programme everything live goes by. Releases never change, so only the question which is the latest is asked again. */
@Injectable()
export class ReleasedProgrammeStore {
  private readonly current = new Map<string, { checkedAt: number; release: CurrentRelease | null }>();
  private readonly conferenceOf = new Map<string, string>();

  constructor(private readonly database: DataSource) {}

  /** Latest release, or null before the first. */
  async latest(conferenceId: string): Promise<CurrentRelease | null> {
    const known = this.current.get(conferenceId);
    if (known && Date.now() - known.checkedAt < FRESH_MS) return known.release;
    const release = await this.read(conferenceId, known?.release ?? null);
    this.current.set(conferenceId, { checkedAt: Date.now(), release });
    return release;
  }

  /** Call when a release was published, so that the next question reads it. */
  forget(conferenceId: string): void {
    this.current.delete(conferenceId);
  }

  /** Conference of a session, released or not; null for an unknown id. */
  async conferenceIdOf(sessionId: string): Promise<string | null> {
    const known = this.conferenceOf.get(sessionId);
    if (known) return known;
    const rows: { conference_id: string }[] = await this.database.query(
      'SELECT conference_id FROM session WHERE id = $1',
      [sessionId],
    );
    const conferenceId = rows[0]?.conference_id ?? null;
    if (conferenceId) this.conferenceOf.set(sessionId, conferenceId);
    return conferenceId;
  }

  private async read(conferenceId: string, known: CurrentRelease | null): Promise<CurrentRelease | null> {
    const rows: { number: number; released_at: Date; programme: ReleasedProgramme }[] = await this.database.query(
      `SELECT number, released_at, programme FROM release
       WHERE conference_id = $1 AND number > $2 ORDER BY number DESC LIMIT 1`,
      [conferenceId, known?.number ?? 0],
    );
    const row = rows[0];
    if (!row) return known;
    const sessions = new Map(row.programme.sessions.map((session) => [session.id, session]));
    return { number: row.number, releasedAt: row.released_at, programme: row.programme, sessions };
  }
}
