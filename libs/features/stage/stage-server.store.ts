import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** Nobody asked for so long: the session services are gone, and with them whoever gives out tokens. Seconds. */
const STALE_SECONDS = 20;

/** Whether sound and picture are there, for all processes. */
@Injectable()
export class StageServerStore {
  async isAvailable(tx: Transaction): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM stage_server WHERE id = 1 AND available AND checked_at > $1::timestamptz - make_interval(secs => $2)',
      [tx.now, STALE_SECONDS],
    );
    return rows.length > 0;
  }

  /** Notes what a look at the server gave; true when it differs from what all readers were told. */
  async note(tx: Transaction, available: boolean): Promise<boolean> {
    const rows = await tx.query<{ before: boolean | null }>(
      `WITH before AS (SELECT available FROM stage_server WHERE id = 1 FOR UPDATE)
       INSERT INTO stage_server (id, available, checked_at) VALUES (1, $1, $2)
       ON CONFLICT (id) DO UPDATE SET available = $1, checked_at = $2
       RETURNING (SELECT available FROM before) AS before`,
      [available, tx.now],
    );
    return (rows[0]?.before ?? false) !== available;
  }

  /** Takes the next comparison of rooms; false when another service did it less than `pauseMs` ago. */
  async takePoll(tx: Transaction, pauseMs: number): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO stage_server AS s (id, available, checked_at, polled_at) VALUES (1, false, 'epoch', $1)
       ON CONFLICT (id) DO UPDATE SET polled_at = $1
       WHERE s.polled_at IS NULL OR s.polled_at < $1::timestamptz - make_interval(secs => $2) RETURNING id`,
      [tx.now, pauseMs / 1000],
    );
    return rows.length > 0;
  }
}
