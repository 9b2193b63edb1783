import { Injectable } from '@nestjs/common';
import type { PresenceCounts } from '#contract';
import type { Transaction } from '#kernel';
import type { ReleasedSession } from '#features/session';
import { ConferenceStore } from '#features/conference';
import { PresenceCountStore } from './presence-count.store.js';

/** Live counts of a session. */
@Injectable()
export class PresenceCountService {
  constructor(
    private readonly counting: PresenceCountStore,
    private readonly conferences: ConferenceStore,
  ) {}

  /** Hall = counted in by doors or staff; remote = connected and declared remote; total = distinct persons. */
  async counts(tx: Transaction, session: ReleasedSession): Promise<PresenceCounts> {
    const counted = await this.counting.count(tx, session.id, session.hallId);
    return { ...counted, limit: await this.conferences.limit(session.hallId, tx) };
  }
}
