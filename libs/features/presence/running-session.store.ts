import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { SessionClockStore, type Clock } from '#features/session';

/** A connection to the stage that was not seen for longer is gone. */
const SILENT_SECONDS = 45;

/** Sessions that run, and whether anybody is on their stage. */
@Injectable()
export class RunningSessionStore {
  constructor(private readonly clocks: SessionClockStore) {}

  /** Open or paused, of all conferences. */
  all(): Promise<{ sessionId: string; conferenceId: string }[]> {
    return this.clocks.running();
  }

  clock(tx: Transaction, sessionId: string): Promise<Clock> {
    return this.clocks.read(tx, sessionId);
  }

  /** True when nobody is on the stage; hall devices and these people (its interpreters) do not count. */
  async isStageEmpty(tx: Transaction, sessionId: string, aside: readonly string[]): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM connection c WHERE c.session_id = $1 AND c.source = 'stage'
         AND c.last_seen_at > $2::timestamptz - interval '${SILENT_SECONDS} seconds' AND c.person_id <> ALL($3::uuid[])
         AND NOT EXISTS (SELECT FROM person_role r WHERE r.person_id = c.person_id AND r.role = 'hallDevice')
       LIMIT 1`,
      [sessionId, tx.now, aside],
    );
    return rows.length === 0;
  }
}
