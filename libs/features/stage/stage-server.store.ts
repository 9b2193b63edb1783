import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';

/** Nobody asked for so long: the session services are gone, and with them whoever gives out tokens. Seconds. */
const STALE_SECONDS = 20;

const FRESH = `SELECT available AND checked_at > $1::timestamptz - make_interval(secs => $2) AS fresh
  FROM stage_server WHERE id = 1`;

/** Whether sound and picture are there, for all processes. */
@Injectable()
export class StageServerStore {
  async isAvailable(tx: Transaction): Promise<boolean> {
    const rows = await tx.query<{ fresh: boolean }>(FRESH, [tx.now, STALE_SECONDS]);
    return rows[0]?.fresh ?? false;
  }

  /** Notes what a look at the server gave; true when it differs from what readers took for granted. */
  async note(tx: Transaction, available: boolean): Promise<boolean> {
    await tx.query(
      "INSERT INTO stage_server (id, available, checked_at) VALUES (1, false, 'epoch') ON CONFLICT (id) DO NOTHING",
    );
    const [before] = await tx.query<{ fresh: boolean }>(`${FRESH} FOR UPDATE`, [tx.now, STALE_SECONDS]);
    await tx.query('UPDATE stage_server SET available = $1, checked_at = $2 WHERE id = 1', [available, tx.now]);
    return before?.fresh !== available;
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
